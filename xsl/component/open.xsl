<?xml version="1.0" encoding="UTF-8"?>
<!-- What the disclosure pages share: a decision, a session, the figures of speed. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">

  <xsl:template match="decision" mode="row">
    <li>
      <a href="/cong-khai/{id}"><xsl:value-of select="title"/></a>
      <xsl:if test="state = 'withdrawn'"><xsl:text> </xsl:text><span class="tag late"><xsl:value-of select="p:t('publication.withdrawn')"/></span></xsl:if>
      <p class="meta">
        <span><xsl:value-of select="p:t2('decision.number', string(number))"/></span>
        <span><xsl:apply-templates select="decided_on" mode="day"/></span>
        <span><xsl:value-of select="agency_name"/></span>
        <xsl:if test="field_name != ''"><span><xsl:value-of select="field_name"/></span></xsl:if>
        <span><xsl:value-of select="p:t(concat('outcome_of_decision.', outcome))"/></span>
      </p>
    </li>
  </xsl:template>

  <xsl:template match="session" mode="session">
    <li>
      <strong><xsl:apply-templates select="held_on" mode="day-text"/>, <xsl:value-of select="starts"/>–<xsl:value-of select="ends"/></strong>
      <xsl:if test="state = 'moved'"><xsl:text> </xsl:text><span class="tag soon"><xsl:value-of select="p:t('session_state.moved')"/></span></xsl:if>
      <p><xsl:value-of select="agency_name"/></p>
      <p class="meta"><span><xsl:value-of select="leader"/></span>
        <span><xsl:value-of select="place_name"/><xsl:if test="place_address != ''">, <xsl:value-of select="place_address"/></xsl:if></span></p>
      <xsl:if test="content != ''"><p class="soft"><xsl:value-of select="content"/></p></xsl:if>
      <xsl:if test="moved_to != ''">
        <xsl:variable name="to"><xsl:apply-templates select="moved_to" mode="day"/></xsl:variable>
        <p><xsl:value-of select="p:t2('schedule.moved', string($to), string(why))"/></p>
      </xsl:if>
    </li>
  </xsl:template>

  <xsl:template match="speed" mode="figures">
    <ul class="kpis">
      <li class="kpi"><b><xsl:apply-templates select="received" mode="number"/></b><span><xsl:value-of select="p:t('speed.received')"/></span></li>
      <li class="kpi"><b><xsl:apply-templates select="accepted" mode="number"/></b><span><xsl:value-of select="p:t('speed.accepted')"/></span></li>
      <li class="kpi"><b><xsl:apply-templates select="settled" mode="number"/></b><span><xsl:value-of select="p:t('speed.settled')"/></span></li>
      <xsl:if test="percent">
        <li class="kpi done"><b><xsl:value-of select="p:t2('speed.percent_value', string(percent))"/></b><span><xsl:value-of select="p:t('speed.percent')"/></span></li>
        <li class="kpi"><b><xsl:apply-templates select="mean_days" mode="number"/></b><span><xsl:value-of select="p:t('speed.mean_days')"/></span></li>
      </xsl:if>
    </ul>
  </xsl:template>
</xsl:stylesheet>
