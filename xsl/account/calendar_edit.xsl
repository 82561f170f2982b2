<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="../component/meanwhile.xsl"/>

  <xsl:template match="page" mode="title"><xsl:value-of select="p:t2('calendar.editing', p:day(holiday/holiday_on))"/></xsl:template>

  <xsl:template match="page" mode="main">
    <p class="prose"><xsl:value-of select="p:t('calendar.edit_lead')"/></p>
    <xsl:apply-templates select="form" mode="kept"/>
  </xsl:template>

  <xsl:template match="form" mode="more">
    <a href="/account/calendar"><xsl:value-of select="p:t('button.cancel')"/></a>
  </xsl:template>
</xsl:stylesheet>
