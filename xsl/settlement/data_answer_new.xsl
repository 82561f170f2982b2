<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="../component/meanwhile.xsl"/>
  <xsl:import href="data.xsl"/>

  <xsl:template match="page" mode="tools"><xsl:apply-templates select="request" mode="due"/></xsl:template>

  <xsl:template match="page" mode="main">
    <section class="panel"><p class="lines"><xsl:value-of select="request/data_asked"/></p></section>
    <xsl:apply-templates select="form" mode="kept"/>
  </xsl:template>

  <xsl:template match="form" mode="more"><a href="/settlement/data/{/page/request/id}"><xsl:value-of select="p:t('button.cancel')"/></a></xsl:template>
</xsl:stylesheet>
