<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>

  <xsl:template match="page" mode="main">
    <p class="lead"><xsl:value-of select="p:t('rating.lead')"/></p>
    <xsl:choose>
      <xsl:when test="sums/sum">
        <dl class="record">
          <xsl:for-each select="sums/sum">
            <div><dt><xsl:value-of select="p:t2('rating.year', p:t('rating_grade.', grade), year)"/></dt><dd><xsl:apply-templates select="n" mode="number"/></dd></div>
          </xsl:for-each>
        </dl>
      </xsl:when>
      <xsl:otherwise><p class="empty"><xsl:value-of select="p:t('rating.no_sum')"/></p></xsl:otherwise>
    </xsl:choose>
    <h2><xsl:value-of select="p:t('rating.here')"/></h2>
    <xsl:apply-templates select="here" mode="ratings"/>
    <h2><xsl:value-of select="p:t('rating.below')"/></h2>
    <xsl:apply-templates select="below" mode="ratings"/>
  </xsl:template>

  <xsl:template match="here|below" mode="ratings">
    <xsl:choose>
      <xsl:when test="rating"><ul class="rows"><xsl:apply-templates select="rating" mode="rating"/></ul></xsl:when>
      <xsl:otherwise><p class="empty"><xsl:value-of select="p:t('rating.none')"/></p></xsl:otherwise>
    </xsl:choose>
    <xsl:apply-templates select="pager" mode="pager"/>
  </xsl:template>

  <xsl:template match="rating" mode="rating">
    <li>
      <xsl:choose>
        <xsl:when test="casefile_id"><a href="/settlement/casefile/{casefile_id}"><xsl:value-of select="code"/></a></xsl:when>
        <xsl:otherwise><strong><xsl:value-of select="agency_name"/></strong></xsl:otherwise>
      </xsl:choose>
      <p class="meta">
        <xsl:if test="agency_name"><span class="code"><xsl:value-of select="code"/></span></xsl:if>
        <span><xsl:value-of select="p:t2('rating.made', p:day(rated_on))"/></span>
      </p>
      <p class="lines"><xsl:value-of select="reason"/></p>
    </li>
  </xsl:template>
</xsl:stylesheet>
