<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="handover.xsl"/>

  <xsl:template match="page" mode="title"><xsl:value-of select="p:t2('handover.from_to', handover/from_name, handover/to_name)"/></xsl:template>

  <xsl:template match="page" mode="tools">
    <span class="tag info"><xsl:value-of select="p:t('handover_state.', handover/handover_state)"/></span>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <section class="panel">
      <dl class="record">
        <div><dt><xsl:value-of select="p:t('handover.from')"/></dt><dd><xsl:value-of select="handover/from_name"/></dd></div>
        <div><dt><xsl:value-of select="p:t('handover.to')"/></dt><dd><xsl:value-of select="handover/to_name"/></dd></div>
      </dl>
      <xsl:apply-templates select="handover" mode="record"><xsl:with-param name="columns" select="'agency_name document entered_by_name given_at moved visits_moved tasks_moved finished_at'"/></xsl:apply-templates>
    </section>
    <xsl:if test="handover/handover_state = 'planned'"><p class="answer"><xsl:value-of select="p:t('handover.running')"/></p></xsl:if>
    <xsl:if test="handover/handover_state = 'stuck'"><p class="answer"><xsl:value-of select="p:t('handover.stuck')"/></p></xsl:if>
    <section class="panel">
      <h2><xsl:value-of select="p:t('handover.left')"/></h2>
      <xsl:if test="handover/visits_left != 0"><p><xsl:value-of select="p:t2('handover.visits_left', handover/visits_left)"/></p></xsl:if>
      <xsl:if test="left_count/n = 0 and handover/visits_left = 0"><p class="empty"><xsl:value-of select="p:t('handover.none_left')"/></p></xsl:if>
      <xsl:if test="left_count/n != 0"><p><xsl:value-of select="p:t2('handover.left_n', left_count/n)"/></p></xsl:if>
      <xsl:if test="left/matter"><ul class="rows"><xsl:apply-templates select="left/matter" mode="handed"/></ul></xsl:if>
    </section>
  </xsl:template>
</xsl:stylesheet>
