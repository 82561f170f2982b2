<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:kntc">
  <xsl:template match="page" mode="title"><xsl:value-of select="p:t('a')"/></xsl:template>
  <xsl:template match="page" mode="main">
    <xsl:value-of select="p:t('b')"/><xsl:value-of select="p:t('only_vi')"/>
    <xsl:value-of select="p:t2('due', 3)"/><xsl:value-of select="p:t('missing')"/>
  </xsl:template>
</xsl:stylesheet>
