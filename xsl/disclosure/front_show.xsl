<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/public.xsl"/>
  <xsl:import href="../component/open.xsl"/>

  <xsl:template match="page" mode="main">
    <div class="split">
      <section class="hero stack">
        <h2><xsl:value-of select="p:t('front.lookup')"/></h2>
        <p><xsl:value-of select="p:t('front.lookup_lead')"/></p>
        <p><a class="button" href="/tra-cuu"><xsl:value-of select="p:t('front.lookup_button')"/></a><xsl:text> </xsl:text><a class="button second" href="/gui-don"><xsl:value-of select="p:t('front.file_button')"/></a></p>
      </section>
      <section class="panel">
        <h2><xsl:value-of select="p:t('front.how')"/></h2>
        <p><xsl:value-of select="p:t('front.how_lead')"/></p>
        <p><a href="/tro-giup"><xsl:value-of select="p:t('front.how_link')"/></a></p>
        <p><a href="/tinh-han"><xsl:value-of select="p:t('front.reckon_link')"/></a></p>
      </section>
    </div>
    <div class="grid-2">
      <section class="panel">
        <h2><xsl:value-of select="p:t('front.schedule')"/></h2>
        <xsl:choose>
          <xsl:when test="sessions/session"><ul class="rows"><xsl:apply-templates select="sessions/session" mode="session"/></ul></xsl:when>
          <xsl:otherwise><p class="empty"><xsl:value-of select="p:t('empty.sessions')"/></p></xsl:otherwise>
        </xsl:choose>
        <p><a href="/lich-tiep-cong-dan"><xsl:value-of select="p:t('front.schedule_link')"/></a></p>
      </section>
      <section class="panel">
        <h2><xsl:value-of select="p:t('front.decisions')"/></h2>
        <xsl:choose>
          <xsl:when test="decisions/decision"><ul class="rows"><xsl:apply-templates select="decisions/decision" mode="row"/></ul></xsl:when>
          <xsl:otherwise><p class="empty"><xsl:value-of select="p:t('empty.decisions')"/></p></xsl:otherwise>
        </xsl:choose>
        <p><a href="/cong-khai"><xsl:value-of select="p:t('front.decisions_link')"/></a></p>
      </section>
    </div>
    <section class="stack">
      <h2><xsl:value-of select="p:t2('front.speed', speed/year)"/></h2>
      <xsl:apply-templates select="speed" mode="figures"/>
      <p><a href="/thong-ke"><xsl:value-of select="p:t('front.speed_link')"/></a></p>
    </section>
  </xsl:template>
</xsl:stylesheet>
