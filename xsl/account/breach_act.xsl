<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="../component/meanwhile.xsl"/>
  <xsl:import href="breach.xsl"/>

  <xsl:template match="page" mode="tools"><xsl:apply-templates select="breach" mode="due"/></xsl:template>

  <xsl:template match="page" mode="main">
    <p><xsl:value-of select="p:t2('breach.found', p:instant(breach/found_at))"/></p>
    <xsl:apply-templates select="form" mode="kept"/>
  </xsl:template>

  <xsl:template match="form" mode="more"><a href="/account/breach/{/page/breach/id}"><xsl:value-of select="p:t('button.cancel')"/></a></xsl:template>
</xsl:stylesheet>
