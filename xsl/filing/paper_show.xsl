<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/print.xsl"/>
  <xsl:include href="../component/letter.xsl"/>

  <xsl:template match="page" mode="title"><xsl:value-of select="p:t('letter.', paper/@template)"/></xsl:template>

  <xsl:template match="page" mode="bar">
    <a href="/ho-so"><xsl:value-of select="p:t('filing.back')"/></a>
    <a href="{word}"><xsl:value-of select="p:t('matter.word')"/></a>
    <xsl:if test="scan"><a href="{scan}"><xsl:value-of select="p:t('matter.scan')"/></a></xsl:if>
  </xsl:template>
</xsl:stylesheet>
