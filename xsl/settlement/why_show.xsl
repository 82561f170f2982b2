<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="../component/matter.xsl"/>

  <xsl:template match="page" mode="title">
    <xsl:value-of select="p:t2('why.title', string((casefile/code[. != '']|casefile/lookup_code)[1]))"/>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <p><a href="{back}"><xsl:value-of select="p:t('why.back')"/></a></p>
    <xsl:apply-templates select="reckonings/reckoning" mode="why"/>
  </xsl:template>

</xsl:stylesheet>
