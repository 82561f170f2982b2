<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/print.xsl"/>
  <xsl:include href="../component/letter.xsl"/>

  <xsl:template match="page" mode="title"><xsl:value-of select="p:t('letter.protection_decision')"/></xsl:template>

  <xsl:template match="page" mode="bar">
    <a href="{back}"><xsl:value-of select="p:t('print.back')"/></a>
    <a href="{base}/docx"><xsl:value-of select="p:t('letter_show.docx')"/></a>
    <xsl:if test="digest != ''"><span><xsl:value-of select="p:t2('letter_show.digest', substring(digest, 1, 16))"/></span></xsl:if>
  </xsl:template>
</xsl:stylesheet>
