<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="../component/matter.xsl"/>
  <xsl:import href="../component/protection.xsl"/>

  <xsl:template match="page" mode="title">
    <xsl:variable name="code"><xsl:apply-templates select="casefile/lookup_code" mode="code"/></xsl:variable>
    <xsl:value-of select="p:t2('protection.title', $code)"/>
  </xsl:template>

  <xsl:template match="page" mode="tools"><span class="tag sealed"><xsl:value-of select="p:t('document.sealed')"/></span></xsl:template>

  <xsl:template match="page" mode="main">
    <p class="prose"><xsl:value-of select="p:t('protection.lead')"/></p>
    <p class="actions">
      <a class="button main" href="/identity/{casefile/id}/protection/decide"><xsl:value-of select="p:t('protection.decide')"/></a>
      <a class="button" href="/identity/{casefile/id}/protection/ask"><xsl:value-of select="p:t('protection.ask')"/></a>
    </p>
    <xsl:choose>
      <xsl:when test="is_closed = '1'"><p class="prose"><xsl:value-of select="p:t('protection.closed')"/></p></xsl:when>
      <xsl:otherwise><xsl:apply-templates select="." mode="protection"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
