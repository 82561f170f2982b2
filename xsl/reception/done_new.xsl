<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="../component/matter.xsl"/>
  <xsl:import href="../component/open.xsl"/>
  <xsl:import href="../component/meanwhile.xsl"/>

  <xsl:template match="page" mode="main">
    <section class="panel">
      <p class="lines"><xsl:value-of select="task/task"/></p>
      <xsl:apply-templates select="task" mode="record"><xsl:with-param name="columns" select="'due_on giving_agency_name doing_agency_name who held_on leader'"/></xsl:apply-templates>
    </section>
    <xsl:apply-templates select="form" mode="kept"/>
    <xsl:if test="history/event">
      <h2><xsl:value-of select="p:t('casefile.history')"/></h2>
      <xsl:apply-templates select="history" mode="timeline"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="form" mode="more"><a href="/reception/tasks"><xsl:value-of select="p:t('button.cancel')"/></a></xsl:template>
  <xsl:template match="field[@name = 'version']" mode="field"><input type="hidden" name="version" value="{value}"/></xsl:template>
</xsl:stylesheet>
