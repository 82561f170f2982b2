<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/public.xsl"/>
  <xsl:import href="../component/open.xsl"/>

  <xsl:template match="page" mode="main">
    <xsl:apply-templates select="filter" mode="bar"/>
    <xsl:apply-templates select="offices" mode="which"/>
    <xsl:choose>
      <xsl:when test="decisions/decision"><ul class="rows"><xsl:apply-templates select="decisions/decision" mode="row"/></ul></xsl:when>
      <xsl:when test="not(offices)"><p class="empty"><xsl:value-of select="p:t('empty.decisions')"/></p></xsl:when>
    </xsl:choose>
    <xsl:apply-templates select="pager" mode="pager"/>
  </xsl:template>

  <xsl:template match="decision" mode="row-more">
    <xsl:if test="field_name != ''"><span><xsl:value-of select="field_name"/></span></xsl:if>
    <span><xsl:value-of select="p:t2('decision.number', number)"/></span>
  </xsl:template>

  <xsl:template match="filter" mode="bar">
    <form class="filter-bar" method="get" action="/cong-khai" role="search">
      <div class="field"><label for="f-q"><xsl:value-of select="p:t('filter.q')"/></label>
        <input type="search" id="f-q" name="q" value="{q}" maxlength="200"/></div>
      <div class="field"><label for="f-office"><xsl:value-of select="p:t('filter.office')"/></label>
        <input type="text" id="f-office" name="office" value="{office_name}" maxlength="120"/></div>
      <xsl:apply-templates select="choice" mode="bar"/>
      <button type="submit"><xsl:value-of select="p:t('button.find')"/></button>
      <xsl:if test="more"><a href="{more}"><xsl:value-of select="p:t('filter.more')"/></a></xsl:if>
    </form>
  </xsl:template>
</xsl:stylesheet>
