<?xml version="1.0" encoding="UTF-8"?>
<!-- What citizens and staff both read: a decision, a session of the head, the figures of
     speed. Modes: row, row-more, session, when, which, weekday, bar (a choice of a filter), figures. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">

  <xsl:template match="decision" mode="row">
    <li>
      <a href="/cong-khai/{id}"><xsl:value-of select="title"/></a>
      <xsl:if test="state = 'withdrawn'"><xsl:text> </xsl:text><span class="tag plain"><xsl:value-of select="p:t('publication.withdrawn')"/></span></xsl:if>
      <p class="meta">
        <span><xsl:value-of select="p:day(decided_on)"/></span>
        <span><xsl:value-of select="agency_name"/></span>
        <span><xsl:choose>
          <xsl:when test="kind = 'denunciation'"><xsl:value-of select="p:t('outcome_of_conclusion.', outcome)"/></xsl:when>
          <xsl:otherwise><xsl:value-of select="p:t('outcome_of_decision.', outcome)"/></xsl:otherwise>
        </xsl:choose></span>
        <xsl:apply-templates select="." mode="row-more"/>
      </p>
    </li>
  </xsl:template>

  <!-- What a page with room for it adds to the line. -->
  <xsl:template match="decision" mode="row-more"/>

  <!-- Who keeps the schedule opens a session to say what became of it. -->
  <xsl:template match="session" mode="session">
    <li>
      <xsl:choose>
        <xsl:when test="/page/me/roles/role[. = 'receiver' or . = 'leader' or . = 'head']"><a href="/reception/session/{id}"><xsl:apply-templates select="." mode="when"/></a></xsl:when>
        <xsl:otherwise><strong><xsl:apply-templates select="." mode="when"/></strong></xsl:otherwise>
      </xsl:choose>
      <xsl:text> </xsl:text><xsl:apply-templates select="." mode="tags"/>
      <xsl:if test="agency_name"><p><xsl:value-of select="agency_name"/></p></xsl:if>
      <p class="meta"><span><xsl:value-of select="leader"/></span>
        <span><xsl:value-of select="place_name"/><xsl:if test="place_address != '' and not(/page/@view = 'front_show')">, <xsl:value-of select="place_address"/></xsl:if></span></p>
      <xsl:if test="content != '' and not(/page/@view = 'front_show')"><p class="soft"><xsl:value-of select="content"/></p></xsl:if>
      <xsl:if test="moved_to != '' and state != 'cancelled'">
        <xsl:variable name="to"><xsl:apply-templates select="moved_to" mode="day"/></xsl:variable>
        <p><xsl:value-of select="p:t2('schedule.moved', $to, why)"/></p>
      </xsl:if>
      <xsl:if test="state = 'cancelled'"><p><xsl:value-of select="p:t2('schedule.cancelled', why)"/></p></xsl:if>
    </li>
  </xsl:template>

  <!-- What became of it; to who keeps the schedule also that it was posted late, or given away. -->
  <xsl:template match="session" mode="tags">
    <xsl:choose>
      <xsl:when test="state = 'moved'"><span class="tag soon"><xsl:value-of select="p:t('session_state.moved')"/></span></xsl:when>
      <xsl:when test="state = 'cancelled'"><span class="tag late"><xsl:value-of select="p:t('session_state.cancelled')"/></span></xsl:when>
      <xsl:when test="state != 'planned'"><span class="tag plain"><xsl:value-of select="p:t('session_state.', state)"/></span></xsl:when>
    </xsl:choose>
    <xsl:apply-templates select="is_late" mode="tags"/>
  </xsl:template>

  <!-- The street's sessions do not have this column. -->
  <xsl:template match="is_late" mode="tags">
    <xsl:if test="../kind = 'unscheduled'"><xsl:text> </xsl:text><span class="tag info"><xsl:value-of select="p:t('session_kind.unscheduled')"/></span></xsl:if>
    <xsl:if test="../held_by = 'delegate'"><xsl:text> </xsl:text><span class="tag soon"><xsl:value-of select="p:t('session_held_by.delegate')"/></span></xsl:if>
    <xsl:if test=". = '1'"><xsl:text> </xsl:text><span class="tag late"><xsl:value-of select="p:t('session.late')"/></span></xsl:if>
  </xsl:template>

  <xsl:template match="session" mode="when">
    <xsl:apply-templates select="held_on" mode="weekday"/>
    <xsl:text>, </xsl:text>
    <xsl:apply-templates select="held_on" mode="day-text"/>
    <xsl:text>, </xsl:text>
    <xsl:value-of select="concat(starts, '–', ends)"/>
  </xsl:template>

  <!-- The day of the week of 2026-12-01: Zeller's rule, 0 is Sunday. -->
  <xsl:template match="*" mode="weekday">
    <xsl:variable name="m" select="number(substring(., 6, 2))"/>
    <xsl:variable name="back" select="floor((14 - $m) div 12)"/>
    <xsl:variable name="y" select="number(substring(., 1, 4)) - $back"/>
    <xsl:variable name="n" select="number(substring(., 9, 2)) + $y + floor($y div 4) - floor($y div 100) + floor($y div 400) + floor(31 * ($m + 12 * $back - 2) div 12)"/>
    <xsl:value-of select="p:t('weekday.', $n mod 7)"/>
  </xsl:template>

  <!-- Which office was meant: several fit, or none. -->
  <xsl:template match="offices" mode="which">
    <section class="panel"><h2><xsl:value-of select="p:t('filter.which_office')"/></h2>
      <ul><xsl:for-each select="office_choice"><li><a href="{path}"><xsl:value-of select="name"/></a></li></xsl:for-each></ul></section>
  </xsl:template>

  <xsl:template match="offices[not(office_choice)]" mode="which" priority="1">
    <p class="empty" role="status"><xsl:value-of select="p:t('filter.no_office')"/></p>
  </xsl:template>

  <!-- A choice of a filter: <choice name><option value selected>words</option></choice>. -->
  <xsl:template match="choice" mode="bar">
    <div class="field"><label for="f-{@name}"><xsl:value-of select="p:t('filter.', @name)"/></label>
      <select id="f-{@name}"><xsl:copy-of select="@name"/>
        <option value=""><xsl:value-of select="p:t('filter.all')"/></option>
        <xsl:copy-of select="option"/>
      </select></div>
  </xsl:template>

  <xsl:template match="speed" mode="figures">
    <ul class="kpis">
      <xsl:if test="received != ''"><li class="kpi"><b><xsl:value-of select="p:number(received)"/></b><xsl:text> </xsl:text><span><xsl:value-of select="p:t('speed.received')"/></span></li></xsl:if>
      <xsl:if test="accepted != ''"><li class="kpi"><b><xsl:value-of select="p:number(accepted)"/></b><xsl:text> </xsl:text><span><xsl:value-of select="p:t('speed.accepted')"/></span></li></xsl:if>
      <xsl:if test="settled != ''"><li class="kpi"><b><xsl:value-of select="p:number(settled)"/></b><xsl:text> </xsl:text><span><xsl:value-of select="p:t('speed.settled')"/></span></li></xsl:if>
      <xsl:if test="percent">
        <li class="kpi"><b><xsl:value-of select="p:t2('speed.percent_value', percent)"/></b><xsl:text> </xsl:text><span><xsl:value-of select="p:t('speed.percent')"/></span></li>
        <li class="kpi"><b><xsl:value-of select="p:number(mean_days)"/></b><xsl:text> </xsl:text><span><xsl:value-of select="p:t('speed.mean_days')"/></span></li>
      </xsl:if>
    </ul>
  </xsl:template>
</xsl:stylesheet>
