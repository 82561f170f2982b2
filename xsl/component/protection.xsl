<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <!-- Who asked to be protected, and what was decided; imported beside layout/page or print. -->
  <xsl:template match="page" mode="protection">
    <section class="panel">
      <h2><xsl:value-of select="p:t('protection.decisions')"/></h2>
      <xsl:choose>
        <xsl:when test="decisions/decision"><xsl:apply-templates select="decisions/decision" mode="entry"/></xsl:when>
        <xsl:otherwise><p class="empty"><xsl:value-of select="p:t('protection.no_decision')"/></p></xsl:otherwise>
      </xsl:choose>
    </section>
    <section class="panel">
      <h2><xsl:value-of select="p:t('protection.requests')"/></h2>
      <xsl:choose>
        <xsl:when test="requests/request"><xsl:apply-templates select="requests/request" mode="entry"/></xsl:when>
        <xsl:otherwise><p class="empty"><xsl:value-of select="p:t('protection.no_request')"/></p></xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>

  <xsl:template match="decision" mode="entry">
    <h3><xsl:value-of select="p:t('protection_act.', protection_act)"/></h3>
    <dl class="record">
      <xsl:apply-templates select="decided_on|document" mode="term"/>
      <xsl:apply-templates select="." mode="whom"/>
      <xsl:apply-templates select="arrangement|carrier" mode="term"/>
      <xsl:if test="protection_end != ''"><div><dt><xsl:value-of select="p:t('field.protection_end')"/></dt>
        <dd><xsl:value-of select="p:t('protection_end.', protection_end)"/></dd></div></xsl:if>
      <xsl:apply-templates select="reason|entered_by_name" mode="term"/>
    </dl>
    <xsl:if test="/page/has_paper = '1'">
      <p><a href="/identity/{/page/casefile/id}/protection/{id}"><xsl:value-of select="p:t('protection.paper')"/></a></p>
    </xsl:if>
  </xsl:template>

  <xsl:template match="request" mode="entry">
    <h3><xsl:value-of select="p:t('protection_asked_by.', asked_by)"/>
      <xsl:if test="is_urgent = '1'"><xsl:text> </xsl:text><span class="tag soon"><xsl:value-of select="p:t('protection.urgent')"/></span></xsl:if></h3>
    <dl class="record">
      <xsl:apply-templates select="asked_on" mode="term"/>
      <xsl:apply-templates select="." mode="whom"/>
      <xsl:apply-templates select="reason|wish|entered_by_name" mode="term"/>
    </dl>
  </xsl:template>

  <xsl:template match="decision|request" mode="whom">
    <xsl:if test="kinships/kinship"><div><dt><xsl:value-of select="p:t('field.kinship')"/></dt>
      <dd><xsl:apply-templates select="kinships/kinship" mode="word"/></dd></div></xsl:if>
    <xsl:apply-templates select="persons" mode="term"/>
    <xsl:if test="measures/measure"><div><dt><xsl:value-of select="p:t('field.measure')"/></dt>
      <dd><xsl:apply-templates select="measures/measure" mode="word"/></dd></div></xsl:if>
  </xsl:template>

  <xsl:template match="kinship" mode="word"><xsl:if test="position() &gt; 1">; </xsl:if><xsl:value-of select="p:t('kinship.', .)"/></xsl:template>
  <xsl:template match="measure" mode="word"><xsl:if test="position() &gt; 1">; </xsl:if><xsl:value-of select="p:t('protection_measure.', .)"/></xsl:template>

  <xsl:template match="decision/*|request/*" mode="term">
    <xsl:if test=". != ''"><div><dt><xsl:value-of select="p:label()"/></dt><dd class="lines"><xsl:apply-templates select="." mode="value"/></dd></div></xsl:if>
  </xsl:template>
</xsl:stylesheet>
