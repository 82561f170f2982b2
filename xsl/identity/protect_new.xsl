<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="../component/matter.xsl"/>

  <xsl:template match="page" mode="title">
    <xsl:variable name="code"><xsl:apply-templates select="casefile/lookup_code" mode="code"/></xsl:variable>
    <xsl:value-of select="p:t2('protection.title', $code)"/>
  </xsl:template>

  <xsl:template match="page" mode="tools"><span class="tag sealed"><xsl:value-of select="p:t('document.sealed')"/></span></xsl:template>

  <xsl:template match="page" mode="main">
    <p class="prose"><xsl:value-of select="p:t('protection.decide_lead')"/></p>
    <xsl:apply-templates select="form" mode="form"/>
  </xsl:template>

  <xsl:template match="field[@name = 'document']" mode="hint">
    <p class="hint" id="{@id}-hint"><xsl:value-of select="p:t('protection.number_hint')"/></p>
  </xsl:template>

  <xsl:template match="form" mode="more"><a href="/identity/{/page/casefile/id}/protection"><xsl:value-of select="p:t('button.cancel')"/></a></xsl:template>
</xsl:stylesheet>
