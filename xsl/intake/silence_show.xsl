<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="../component/matter.xsl"/>

  <xsl:template match="page" mode="main">
    <p class="lead"><xsl:value-of select="p:t('silence.lead')"/></p>
    <h2><xsl:value-of select="p:t('silence.here')"/></h2>
    <xsl:apply-templates select="here" mode="silences"/>
    <h2><xsl:value-of select="p:t('silence.below')"/></h2>
    <xsl:apply-templates select="below" mode="silences"/>
  </xsl:template>

  <xsl:template match="here|below" mode="silences">
    <xsl:choose>
      <xsl:when test="silence"><ul class="rows"><xsl:apply-templates select="silence" mode="silence"/></ul></xsl:when>
      <xsl:otherwise><p class="empty"><xsl:value-of select="p:t('silence.none')"/></p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="silence" mode="silence">
    <li>
      <xsl:choose>
        <xsl:when test="code != ''"><a href="/intake/petition/{casefile_id}"><xsl:apply-templates select="code" mode="value"/></a></xsl:when>
        <xsl:otherwise><span><xsl:value-of select="agency_name"/></span></xsl:otherwise>
      </xsl:choose>
      <p class="meta">
        <xsl:choose>
          <xsl:when test="is_over = '1'"><span class="tag done"><xsl:value-of select="p:t('silence.over')"/></span></xsl:when>
          <xsl:otherwise><span class="tag late"><xsl:value-of select="p:t2('silence.due', p:day(due_on))"/></span></xsl:otherwise>
        </xsl:choose>
        <span><xsl:apply-templates select="kind" mode="value"/></span>
        <span><xsl:value-of select="p:t2('silence.made', p:day(made_on))"/></span>
      </p>
    </li>
  </xsl:template>
</xsl:stylesheet>
