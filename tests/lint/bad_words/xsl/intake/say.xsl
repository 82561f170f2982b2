<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:kntc">
  <xsl:template match="page" mode="title"><xsl:value-of select="p:t('x.a')"/></xsl:template>
  <xsl:template match="page" mode="main">
    <xsl:value-of select="p:t('x.b')"/><xsl:value-of select="p:t('x.only_vi')"/>
    <xsl:value-of select="p:t2('x.due', 3)"/><xsl:value-of select="p:t('x.missing')"/>
  </xsl:template>
</xsl:stylesheet>
