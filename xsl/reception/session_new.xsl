<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="../component/matter.xsl"/>

  <xsl:template match="page" mode="main"><xsl:apply-templates select="form" mode="form"/></xsl:template>

  <xsl:template match="form[not(.//option)]" mode="form">
    <p class="answer"><xsl:value-of select="p:t('empty.places')"/></p>
    <p><a class="button" href="/reception/place/new"><xsl:value-of select="p:t('schedule.new_place')"/></a></p>
  </xsl:template>

  <xsl:template match="form" mode="more"><a href="/reception/schedule"><xsl:value-of select="p:t('button.cancel')"/></a></xsl:template>
</xsl:stylesheet>
