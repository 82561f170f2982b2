<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="../component/reckoning.xsl"/>

  <xsl:variable name="on" select="p:t('field.holiday_on')"/>
  <xsl:variable name="kind" select="p:t('field.holiday_kind')"/>
  <xsl:variable name="name" select="p:t('field.holiday_name')"/>
  <xsl:variable name="source" select="p:t('field.holiday_source')"/>
  <xsl:variable name="who" select="p:t('field.who')"/>
  <xsl:variable name="ways" select="p:t('calendar.ways')"/>
  <xsl:variable name="edit" select="p:t('calendar.edit')"/>
  <xsl:variable name="end" select="p:t('calendar.end')"/>
  <xsl:variable name="loaded" select="p:t('calendar.loaded')"/>

  <xsl:template match="page" mode="title"><xsl:value-of select="p:t2('calendar.title', year)"/></xsl:template>

  <xsl:template match="page" mode="tools">
    <a class="button" href="/account/calendar/new" accesskey="n"><xsl:value-of select="p:t('calendar.new')"/></a>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <p class="prose"><xsl:value-of select="p:t('calendar.lead')"/></p>
    <p class="meta">
      <span><a href="/account/calendar?year={year - 1}"><xsl:value-of select="p:t2('calendar.year', year - 1)"/></a></span>
      <span><a href="/account/calendar?year={year + 1}"><xsl:value-of select="p:t2('calendar.year', year + 1)"/></a></span>
    </p>
    <xsl:choose>
      <xsl:when test="days/day">
        <section class="scroll" tabindex="0" aria-label="{p:t2('calendar.title', year)}">
          <table class="list">
            <thead>
              <tr>
                <th scope="col"><xsl:value-of select="$on"/></th>
                <th scope="col"><xsl:value-of select="$kind"/></th>
                <th scope="col"><xsl:value-of select="$name"/></th>
                <th scope="col"><xsl:value-of select="$source"/></th>
                <th scope="col"><xsl:value-of select="$who"/></th>
                <th scope="col"><xsl:value-of select="$ways"/></th>
              </tr>
            </thead>
            <tbody><xsl:apply-templates select="days/day" mode="line"/></tbody>
          </table>
        </section>
      </xsl:when>
      <xsl:otherwise><p class="empty"><xsl:value-of select="p:t('empty.calendar')"/></p></xsl:otherwise>
    </xsl:choose>
    <xsl:if test="changes/change">
      <section class="panel">
        <h2><xsl:value-of select="p:t('calendar.changes')"/></h2>
        <ul class="rows"><xsl:apply-templates select="changes/change" mode="line"/></ul>
      </section>
    </xsl:if>
    <xsl:if test="ended/was">
      <section class="panel">
        <h2><xsl:value-of select="p:t('calendar.ended')"/></h2>
        <ul class="rows"><xsl:apply-templates select="ended/was" mode="line"/></ul>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template match="day" mode="line">
    <tr>
      <td data-label="{$on}"><xsl:value-of select="p:t('weekday.', weekday mod 7)"/>, <xsl:value-of select="p:day(holiday_on)"/></td>
      <td data-label="{$kind}"><xsl:apply-templates select="holiday_kind" mode="tag"/></td>
      <td data-label="{$name}"><xsl:value-of select="holiday_name"/><xsl:if test="holiday_name = ''"><span class="none">–</span></xsl:if></td>
      <td data-label="{$source}">
        <xsl:value-of select="p:article(article)"/>
        <xsl:if test="article != '' and holiday_source != ''">. </xsl:if>
        <xsl:value-of select="holiday_source"/>
        <xsl:apply-templates select="." mode="mark"/>
      </td>
      <td data-label="{$who}">
        <xsl:choose>
          <xsl:when test="id != ''"><xsl:value-of select="who"/><p class="meta"><span><xsl:value-of select="p:instant(entered_at)"/></span></p></xsl:when>
          <xsl:otherwise><xsl:value-of select="$loaded"/></xsl:otherwise>
        </xsl:choose>
      </td>
      <td data-label="{$ways}">
        <xsl:choose>
          <xsl:when test="id != ''">
            <a href="/account/calendar/{id}/edit"><xsl:value-of select="$edit"/></a>
            <xsl:text> · </xsl:text>
            <a href="/account/calendar/{id}/end"><xsl:value-of select="$end"/></a>
          </xsl:when>
          <xsl:otherwise><a href="/account/calendar/new?day={holiday_on}"><xsl:value-of select="$edit"/></a></xsl:otherwise>
        </xsl:choose>
      </td>
    </tr>
  </xsl:template>

  <xsl:template match="holiday_kind" mode="tag">
    <span class="tag plain">
      <xsl:if test=". = 'work'"><xsl:attribute name="class">tag info</xsl:attribute></xsl:if>
      <xsl:value-of select="p:t('holiday_kind.', .)"/>
    </span>
  </xsl:template>

  <xsl:template match="change" mode="line">
    <li>
      <xsl:value-of select="p:day(holiday_on)"/>
      <xsl:text> </xsl:text>
      <xsl:choose>
        <xsl:when test="done_at != ''"><span class="tag done"><xsl:value-of select="p:t('calendar.counted')"/></span></xsl:when>
        <xsl:otherwise><span class="tag soon"><xsl:value-of select="p:t('calendar.counting')"/></span></xsl:otherwise>
      </xsl:choose>
      <p class="meta">
        <span><xsl:value-of select="p:t2('calendar.moved', p:number(n))"/></span>
        <span><xsl:value-of select="holiday_source"/></span>
        <span><xsl:value-of select="p:instant(made_at)"/></span>
        <xsl:if test="who != ''"><span><xsl:value-of select="who"/></span></xsl:if>
      </p>
    </li>
  </xsl:template>

  <xsl:template match="was" mode="line">
    <li>
      <xsl:value-of select="p:day(holiday_on)"/>
      <xsl:text>: </xsl:text>
      <xsl:apply-templates select="holiday_kind" mode="tag"/>
      <xsl:text> </xsl:text>
      <xsl:value-of select="holiday_name"/>
      <p class="meta">
        <span><xsl:value-of select="holiday_source"/></span>
        <span><xsl:value-of select="p:t2('calendar.was_entered', who, p:instant(entered_at))"/></span>
        <span>
          <xsl:choose>
            <xsl:when test="end_source != ''"><xsl:value-of select="p:t2('calendar.was_ended', ended_by, p:instant(ended_at), end_source)"/></xsl:when>
            <xsl:otherwise><xsl:value-of select="p:t2('calendar.was_changed', ended_by, p:instant(ended_at))"/></xsl:otherwise>
          </xsl:choose>
        </span>
      </p>
    </li>
  </xsl:template>
</xsl:stylesheet>
