<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="../component/matter.xsl"/>

  <xsl:template match="page" mode="title"><xsl:value-of select="p:t(concat('visit_act.', act))"/></xsl:template>

  <xsl:template match="page" mode="main">
    <p class="lead"><a href="/reception/visit/{visit/id}"><xsl:value-of select="p:t2('visit.number', string(visit/day_no))"/></a></p>
    <xsl:apply-templates select="form" mode="form"/>
  </xsl:template>
</xsl:stylesheet>
