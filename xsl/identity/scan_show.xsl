<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="../component/matter.xsl"/>
  <xsl:import href="../component/opening.xsl"/>

  <xsl:template match="page" mode="title">
    <xsl:variable name="code"><xsl:apply-templates select="casefile/lookup_code" mode="code"/></xsl:variable>
    <xsl:value-of select="p:t2('sealed_scan.title', $code)"/>
  </xsl:template>

  <xsl:template match="page" mode="tools"><span class="tag sealed"><xsl:value-of select="p:t('document.sealed')"/></span></xsl:template>

  <xsl:template match="page" mode="main">
    <p class="prose"><xsl:value-of select="p:t('sealed_scan.lead')"/></p>
    <p class="meta">
      <span><xsl:value-of select="scan/type"/></span>
      <span><xsl:apply-templates select="scan/size" mode="size"/></span>
      <span><xsl:apply-templates select="scan/added_at" mode="value"/></span>
      <span><xsl:value-of select="p:t('scan.', scan/scan)"/></span>
    </p>
    <xsl:apply-templates select="." mode="ask"/>
  </xsl:template>

  <xsl:template match="form" mode="more"><a href="/identity/{/page/casefile/id}"><xsl:value-of select="p:t('button.cancel')"/></a></xsl:template>
</xsl:stylesheet>
