<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="../component/matter.xsl"/>

  <xsl:template match="page" mode="main">
    <p><xsl:value-of select="p:t('below.what')"/></p>
    <xsl:apply-templates select="tabs" mode="tabs"/>
    <xsl:apply-templates select="matters" mode="list">
      <xsl:with-param name="columns" select="'matter_code agency_name kind state due_on'"/>
      <xsl:with-param name="label" select="'title.below_show'"/>
      <xsl:with-param name="empty" select="'empty.below'"/>
    </xsl:apply-templates>
    <xsl:apply-templates select="pager" mode="pager"/>
  </xsl:template>
</xsl:stylesheet>
