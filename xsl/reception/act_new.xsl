<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="../component/matter.xsl"/>
  <xsl:import href="../component/act.xsl"/>
  <xsl:import href="../component/meanwhile.xsl"/>

  <xsl:template match="page" mode="title"><xsl:value-of select="p:t('visit_act.', act)"/></xsl:template>

  <xsl:template match="page" mode="main">
    <p class="lead"><a href="/reception/visit/{visit/id}"><xsl:value-of select="p:t2('visit.number', visit/day_no)"/></a></p>
    <xsl:apply-templates select="meanwhile" mode="meanwhile"/>
    <div class="split">
      <div class="stack">
        <xsl:if test="p:has('act_help.', act)"><p class="prose"><xsl:value-of select="p:t('act_help.', act)"/></p></xsl:if>
        <xsl:choose>
          <xsl:when test="is_left = '1'">
            <p class="answer"><xsl:value-of select="p:t('guard.', why)"/></p>
            <xsl:apply-templates select="form" mode="left"/>
          </xsl:when>
          <xsl:otherwise><xsl:apply-templates select="form" mode="form"/></xsl:otherwise>
        </xsl:choose>
      </div>
      <aside class="stack">
        <section class="panel">
          <h2><xsl:value-of select="p:t('field.matter')"/></h2>
          <p class="lines"><xsl:value-of select="visit/matter"/></p>
          <xsl:apply-templates select="visit" mode="record"><xsl:with-param name="columns" select="'demand handed settled_by'"/></xsl:apply-templates>
        </section>
      </aside>
    </div>
  </xsl:template>

  <xsl:template match="form" mode="more"><a href="/reception/visit/{/page/visit/id}"><xsl:value-of select="p:t('button.cancel')"/></a></xsl:template>
</xsl:stylesheet>
