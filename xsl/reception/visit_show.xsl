<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="../component/matter.xsl"/>
  <xsl:import href="../component/reception.xsl"/>

  <xsl:template match="page" mode="title">
    <xsl:variable name="day"><xsl:apply-templates select="visit/visited_on" mode="day"/></xsl:variable>
    <xsl:value-of select="p:t2('visit.title', visit/day_no, $day)"/>
  </xsl:template>

  <xsl:template match="page" mode="tools">
    <xsl:apply-templates select="visit/state" mode="value"/>
    <xsl:if test="visit/is_group = '1'"><span class="tag soon"><xsl:value-of select="p:t('visit.is_group')"/></span></xsl:if>
    <xsl:if test="visit/is_repeat = '1'"><span class="tag plain"><xsl:value-of select="p:t('desk.repeat')"/></span></xsl:if>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <xsl:if test="visit/is_before = '1'"><p class="answer"><xsl:value-of select="p:t2('visit.before', visit/agency_name)"/></p></xsl:if>
    <div class="split">
      <div class="stack">
        <xsl:apply-templates select="visit[is_group = '1'][state = 'open' or state = 'paused']" mode="order"/>
        <xsl:apply-templates select="term" mode="reception"/>
        <section class="panel">
          <h2><xsl:value-of select="p:t('field.matter')"/></h2>
          <p class="lines"><xsl:value-of select="visit/matter"/></p>
          <xsl:apply-templates select="visit" mode="record"><xsl:with-param name="columns" select="'demand handed settled_by'"/></xsl:apply-templates>
        </section>
        <xsl:if test="visit/outcome != '' or visit/refusal != ''">
          <section class="panel">
            <h2><xsl:value-of select="p:t('field.outcome')"/></h2>
            <xsl:apply-templates select="visit" mode="record"><xsl:with-param name="columns" select="'opinion outcome to_agency_name refusal'"/></xsl:apply-templates>
          </section>
        </xsl:if>
        <xsl:apply-templates select="urged" mode="urged"/>
        <xsl:if test="petitions/petition">
          <h2><xsl:value-of select="p:t('visit.petitions')"/></h2>
          <xsl:apply-templates select="petitions" mode="list">
            <xsl:with-param name="columns" select="'code kind state received_on due_on'"/>
            <xsl:with-param name="link" select="'/intake/petition/'"/>
            <xsl:with-param name="label" select="'visit.petitions'"/>
          </xsl:apply-templates>
        </xsl:if>
        <xsl:apply-templates select="others[visit]" mode="others"/>
        <xsl:if test="earlier/visit">
          <h2><xsl:value-of select="p:t('visit.earlier')"/></h2>
          <ul class="rows">
            <xsl:for-each select="earlier/visit">
              <li><a href="/reception/visit/{id}"><xsl:apply-templates select="visited_on" mode="day-text"/></a><xsl:text> </xsl:text><xsl:apply-templates select="state" mode="value"/>
                <p class="soft"><xsl:value-of select="substring(matter, 1, 160)"/><xsl:if test="string-length(matter) &gt; 160">…</xsl:if></p></li>
            </xsl:for-each>
          </ul>
        </xsl:if>
      </div>
      <aside class="stack">
        <section class="panel todo">
          <h2><xsl:value-of select="p:t('todo.title')"/></h2>
          <ul class="actions">
            <xsl:if test="visit/is_before = '0' and (visit/state = 'open' or visit/state = 'closed') and (me/roles/role = 'receiver' or me/roles/role = 'clerk' or me/roles/role = 'handler')">
              <li><a class="button" href="/intake/petition/new?visit={visit/id}"><xsl:value-of select="p:t('visit.petition')"/></a></li>
            </xsl:if>
            <xsl:if test="visit/is_before = '0' and visit/outcome = 'appointment' and me/roles/role = 'receiver' and not(booked/appointment[state = 'booked'])">
              <li><a class="button" href="/reception/appointment/new?visit={visit/id}"><xsl:value-of select="p:t('visit.book')"/></a></li>
            </xsl:if>
            <xsl:apply-templates select="actions/action" mode="actions"/>
          </ul>
          <xsl:apply-templates select="booked/appointment" mode="booked"/>
          <xsl:if test="me/roles/role = 'receiver' and not(visit/sealed = '1')"><p><a href="/reception/visit/new?from={visit/id}"><xsl:value-of select="p:t('visit.other')"/></a></p>
            <p><a href="/reception/visit/new?again={visit/id}"><xsl:value-of select="p:t('visit.again')"/></a></p></xsl:if>
          <xsl:if test="appointment"><p><a href="/reception/appointment/{appointment/id}"><xsl:value-of select="p:t2('visit.appointment', appointment/starts, p:day(appointment/wanted_on))"/></a></p></xsl:if>
          <p><a href="/reception/visit/{visit/id}/minutes"><xsl:value-of select="p:t('visit.minutes')"/></a></p>
        </section>
        <xsl:apply-templates select="letters[letter]" mode="block"/>
        <xsl:apply-templates select="." mode="people"/>
        <section class="panel">
          <h2><xsl:value-of select="p:t('casefile.facts')"/></h2>
          <xsl:apply-templates select="visit" mode="record">
            <xsl:with-param name="columns" select="'kind field_name people reception_kind held_by channel started_at ended_at receiver agency_name holder'"/>
          </xsl:apply-templates>
        </section>
      </aside>
      <div class="stack">
        <h2><xsl:value-of select="p:t('casefile.history')"/></h2>
        <xsl:apply-templates select="history" mode="timeline"/>
      </div>
    </div>
  </xsl:template>

  <xsl:template match="visit" mode="order">
    <p class="answer"><xsl:value-of select="p:t('visit.group_order')"/><xsl:text> </xsl:text>
      <xsl:choose>
        <xsl:when test="../history/event[event = 'group_told']"><xsl:value-of select="p:t2('visit.group_told', ../history/event[event = 'group_told']/detail)"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="p:t('visit.group_untold')"/></xsl:otherwise>
      </xsl:choose></p>
  </xsl:template>

  <!-- The letter is a paper of the matter, and is numbered there. -->
  <xsl:template match="urged" mode="urged">
    <p class="meta"><span><xsl:value-of select="p:t('letter.urge_letter')"/></span><a href="/intake/petition/{id}"><xsl:value-of select="code"/></a></p>
  </xsl:template>

  <xsl:template match="booked/appointment" mode="booked">
    <p><a href="/reception/appointment/{id}"><xsl:value-of select="p:t2('visit.booked', starts, p:day(wanted_on))"/></a><xsl:text> </xsl:text><xsl:apply-templates select="state" mode="value"/></p>
    <xsl:if test="state = 'booked'"><p><a href="/reception/appointment/{id}/slip"><xsl:value-of select="p:t('appointment.print')"/></a></p></xsl:if>
  </xsl:template>

  <xsl:template match="others" mode="others">
    <h2><xsl:value-of select="p:t('visit.others')"/></h2>
    <ul class="rows"><xsl:for-each select="visit">
      <li><a href="/reception/visit/{id}"><xsl:value-of select="p:t2('visit.number', day_no)"/></a><xsl:text> </xsl:text><xsl:apply-templates select="state" mode="value"/>
        <p class="soft"><xsl:value-of select="substring(matter, 1, 160)"/><xsl:if test="string-length(matter) &gt; 160">…</xsl:if></p></li>
    </xsl:for-each></ul>
  </xsl:template>

  <xsl:template match="visit/outcome" mode="value"><xsl:value-of select="p:t('outcome.', .)"/></xsl:template>
  <xsl:template match="visit/refusal" mode="value"><xsl:value-of select="p:t('refusal.', .)"/></xsl:template>
  <xsl:template match="visit/reception_kind" mode="value"><xsl:value-of select="p:t('reception_kind.', .)"/></xsl:template>
  <xsl:template match="visit/held_by" mode="value"><xsl:value-of select="p:t('held_by.', .)"/></xsl:template>
  <xsl:template match="visit/channel" mode="value"><xsl:value-of select="p:t('visit_channel.', .)"/></xsl:template>
  <xsl:template match="visit/opinion|visit/handed|visit/demand" mode="value"><span class="lines"><xsl:value-of select="."/></span></xsl:template>
</xsl:stylesheet>
