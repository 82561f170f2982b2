<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="../component/matter.xsl"/>
  <xsl:import href="../component/meanwhile.xsl"/>

  <xsl:template match="page" mode="main">
    <p class="prose"><xsl:value-of select="p:t('opening.decide')"/></p>
    <section class="panel">
      <p><strong><xsl:value-of select="request/who"/></strong></p>
      <p class="meta"><span><xsl:apply-templates select="request/lookup_code" mode="value"/></span>
        <span><xsl:value-of select="p:t('opened.', request/what)"/></span>
        <span><xsl:apply-templates select="request/asked_at" mode="value"/></span>
        <span><xsl:value-of select="p:t('identity_reason.', request/reason)"/></span></p>
      <xsl:apply-templates select="request/note" mode="lines"/>
    </section>
    <xsl:apply-templates select="form" mode="kept"/>
  </xsl:template>

  <xsl:template match="form" mode="more"><a href="/identity/opening"><xsl:value-of select="p:t('button.cancel')"/></a></xsl:template>
</xsl:stylesheet>
