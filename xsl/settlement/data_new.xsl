<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>

  <xsl:template match="page" mode="main">
    <p class="prose"><xsl:value-of select="p:t('data.new_lead')"/></p>
    <xsl:apply-templates select="form" mode="form"/>
  </xsl:template>

  <xsl:template match="form" mode="more"><a href="/settlement/data"><xsl:value-of select="p:t('button.cancel')"/></a></xsl:template>
  <xsl:template match="field[@name = 'to_agency_id_search']" mode="label"><xsl:value-of select="p:t('field.asked_agency_name')"/></xsl:template>
</xsl:stylesheet>
