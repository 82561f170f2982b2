<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="../component/matter.xsl"/>

  <xsl:template match="page" mode="main">
    <xsl:apply-templates select="form" mode="filter"/>
    <xsl:apply-templates select="petitions" mode="list">
      <xsl:with-param name="columns" select="'code kind subject received_on state due_on'"/>
      <xsl:with-param name="link" select="'/intake/petition/'"/>
      <xsl:with-param name="label" select="'title.find_show'"/>
    </xsl:apply-templates>
  </xsl:template>
</xsl:stylesheet>
