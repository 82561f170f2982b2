<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/public.xsl"/>
  <xsl:import href="../component/open.xsl"/>
  <xsl:import href="../component/duty.xsl"/>

  <xsl:template match="page" mode="main">
    <p class="lead"><xsl:value-of select="p:t('schedule.lead')"/></p>
    <xsl:apply-templates select="filter" mode="bar"/>
    <p><a href="/hen-tiep"><xsl:if test="chosen"><xsl:attribute name="href">/hen-tiep?agency=<xsl:value-of select="chosen"/></xsl:attribute></xsl:if><xsl:value-of select="p:t('title.booking_new')"/></a></p>
    <xsl:apply-templates select="offices" mode="which"/>
    <xsl:if test="places/place">
      <section class="panel"><h2><xsl:value-of select="p:t('schedule.places')"/></h2>
        <ul class="rows"><xsl:for-each select="places/place">
          <li><strong><xsl:value-of select="name"/></strong><p><xsl:value-of select="address"/></p>
            <p class="meta"><span><xsl:value-of select="hours"/></span><xsl:if test="phone != ''"><span><xsl:value-of select="phone"/></span></xsl:if></p></li>
        </xsl:for-each></ul></section>
    </xsl:if>
    <xsl:choose>
      <xsl:when test="sessions/session"><ul class="rows"><xsl:apply-templates select="sessions/session" mode="session"/></ul></xsl:when>
      <xsl:when test="not(offices)"><p class="empty"><xsl:value-of select="p:t('empty.sessions')"/></p></xsl:when>
    </xsl:choose>
    <xsl:apply-templates select="pager" mode="pager"/>
    <xsl:if test="duty">
      <section class="stack"><h2><xsl:value-of select="p:t('duty.title')"/></h2><xsl:apply-templates select="duty" mode="duty"/></section>
    </xsl:if>
  </xsl:template>

  <xsl:template match="filter" mode="bar">
    <form class="filter-bar" method="get" action="/lich-tiep-cong-dan" role="search">
      <div class="field"><label for="f-office"><xsl:value-of select="p:t('filter.office')"/></label>
        <input type="text" id="f-office" name="office" value="{office_name}" maxlength="120"/></div>
      <xsl:apply-templates select="choice" mode="bar"/>
      <button type="submit"><xsl:value-of select="p:t('button.find')"/></button>
    </form>
  </xsl:template>
</xsl:stylesheet>
