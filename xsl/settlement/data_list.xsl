<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="data.xsl"/>

  <xsl:template match="page" mode="tools">
    <xsl:if test="may_ask = '1'"><a class="button" href="/settlement/data/new" accesskey="n"><xsl:value-of select="p:t('data.new')"/></a></xsl:if>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <p class="prose"><xsl:value-of select="p:t('data.lead')"/></p>
    <xsl:choose>
      <xsl:when test="requests/request"><ul class="rows"><xsl:apply-templates select="requests/request" mode="line"/></ul></xsl:when>
      <xsl:otherwise><p class="empty"><xsl:value-of select="p:t('empty.data')"/></p></xsl:otherwise>
    </xsl:choose>
    <xsl:apply-templates select="pager" mode="pager"/>
  </xsl:template>

  <xsl:template match="request" mode="line">
    <li>
      <p class="lines"><a href="/settlement/data/{id}"><xsl:value-of select="data_asked"/></a></p>
      <p class="meta">
        <xsl:apply-templates select="." mode="due"/>
        <span><xsl:value-of select="agency_name"/></span>
        <span><xsl:value-of select="p:t2('data.asked', p:day(asked_on))"/></span>
      </p>
    </li>
  </xsl:template>
</xsl:stylesheet>
