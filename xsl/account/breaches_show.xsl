<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="breach.xsl"/>

  <xsl:template match="page" mode="tools">
    <a class="button" href="/account/breach/new" accesskey="n"><xsl:value-of select="p:t('breach.new')"/></a>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <p class="prose"><xsl:value-of select="p:t('breach.lead')"/></p>
    <xsl:choose>
      <xsl:when test="breaches/breach"><ul class="rows"><xsl:apply-templates select="breaches/breach" mode="line"/></ul></xsl:when>
      <xsl:otherwise><p class="empty"><xsl:value-of select="p:t('empty.breaches')"/></p></xsl:otherwise>
    </xsl:choose>
    <xsl:apply-templates select="pager" mode="pager"/>
  </xsl:template>

  <xsl:template match="breach" mode="line">
    <li>
      <a href="/account/breach/{id}"><xsl:value-of select="p:t2('breach.found', p:instant(found_at))"/></a>
      <xsl:text> </xsl:text>
      <xsl:apply-templates select="." mode="due"/>
      <xsl:apply-templates select="." mode="closed"/>
      <p><xsl:value-of select="breach_what"/></p>
      <p class="meta">
        <xsl:if test="agency_name != ''"><span><xsl:value-of select="agency_name"/></span></xsl:if>
        <span><xsl:value-of select="p:t2('breach.people', p:number(breach_people))"/></span>
        <xsl:if test="due_at != ''"><span><xsl:value-of select="p:t2('breach.until', p:instant(due_at))"/></span></xsl:if>
      </p>
    </li>
  </xsl:template>
</xsl:stylesheet>
