<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="../component/matter.xsl"/>

  <xsl:template match="page" mode="main">
    <div class="grid-2">
      <xsl:apply-templates select="." mode="side"><xsl:with-param name="head" select="casefile"/><xsl:with-param name="text" select="petition"/><xsl:with-param name="key" select="'duplicate.this'"/></xsl:apply-templates>
      <xsl:apply-templates select="." mode="side"><xsl:with-param name="head" select="earlier"/><xsl:with-param name="text" select="earlier_petition"/><xsl:with-param name="key" select="'duplicate.earlier'"/></xsl:apply-templates>
    </div>
    <xsl:apply-templates select="form" mode="form"/>
  </xsl:template>

  <xsl:template match="page" mode="side">
    <xsl:param name="head"/><xsl:param name="text"/><xsl:param name="key"/>
    <section class="panel">
      <h2><xsl:value-of select="p:t($key)"/></h2>
      <p><a href="/intake/petition/{$head/id}"><xsl:value-of select="$head/lookup_code"/></a></p>
      <p><strong><xsl:value-of select="$text/subject"/></strong></p>
      <p class="lines"><xsl:value-of select="$text/content"/></p>
      <xsl:apply-templates select="$head" mode="record"><xsl:with-param name="columns" select="'kind state received_on agency_name'"/></xsl:apply-templates>
    </section>
  </xsl:template>

  <!-- Which letter it is stands above; its id goes along silently. -->
  <xsl:template match="field[@name = 'earlier_id']" mode="field"><input type="hidden" name="earlier_id" value="{value}"/></xsl:template>
</xsl:stylesheet>
