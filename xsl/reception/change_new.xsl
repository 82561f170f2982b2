<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="../component/matter.xsl"/>

  <xsl:template match="page" mode="main">
    <p class="lead"><xsl:apply-templates select="session/held_on" mode="day-text"/>, <xsl:value-of select="session/starts"/>–<xsl:value-of select="session/ends"/>: <xsl:value-of select="session/leader"/></p>
    <xsl:apply-templates select="form" mode="form"/>
  </xsl:template>

  <xsl:template match="field[@name = 'version']" mode="field"><input type="hidden" name="version" value="{value}"/></xsl:template>
</xsl:stylesheet>
