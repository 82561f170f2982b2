<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="../component/matter.xsl"/>
  <xsl:import href="../component/open.xsl"/>
  <xsl:import href="../component/appointment.xsl"/>
  <xsl:import href="../component/reception.xsl"/>

  <xsl:template match="page" mode="title">
    <xsl:variable name="day"><xsl:apply-templates select="on" mode="weekday"/>, <xsl:apply-templates select="on" mode="day-text"/></xsl:variable>
    <xsl:value-of select="p:t2('desk.title', $day)"/>
  </xsl:template>

  <xsl:template match="page" mode="tools">
    <xsl:if test="me/roles/role = 'receiver'">
      <a class="button" accesskey="n" href="/reception/visit/new"><xsl:value-of select="p:t('desk.new')"/></a>
    </xsl:if>
    <a class="button second" href="/reception/person"><xsl:value-of select="p:t('desk.person')"/></a>
    <a class="button second" href="/reception/register"><xsl:value-of select="p:t('title.register_show')"/></a>
    <a class="button second" href="/reception/appointments"><xsl:value-of select="p:t('title.appointment_list')"/><xsl:if test="waiting &gt; 0"> (<xsl:value-of select="waiting"/>)</xsl:if></a>
    <xsl:if test="is_board = '1'"><a class="button second" href="/reception/groups"><xsl:value-of select="p:t('desk.groups')"/></a></xsl:if>
    <a class="button second" href="/reception/tasks"><xsl:value-of select="p:t('title.tasks_show')"/></a>
    <a class="button second" href="/reception/schedule"><xsl:value-of select="p:t('desk.schedule')"/></a>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <p class="meta">
      <span><xsl:value-of select="p:t2('desk.count', string(count(visits/visit)))"/></span>
      <xsl:if test="visits/visit[state = 'open']"><span class="tag info"><xsl:value-of select="p:t2('desk.open', string(count(visits/visit[state = 'open'])))"/></span></xsl:if>
      <span><a href="/reception/desk?on={day_before}"><xsl:value-of select="p:t('desk.before')"/></a></span>
      <xsl:if test="day_after"><span><a href="/reception/desk?on={day_after}"><xsl:value-of select="p:t('desk.after')"/></a></span></xsl:if>
    </p>
    <div class="split">
      <xsl:apply-templates select="visits" mode="register"/>
      <aside class="stack">
        <xsl:if test="paused/visit">
          <section class="panel">
            <h2><xsl:value-of select="p:t('desk.paused')"/></h2>
            <ul class="rows"><xsl:apply-templates select="paused/visit" mode="unended"/></ul>
          </section>
        </xsl:if>
        <xsl:if test="left/visit">
          <section class="panel">
            <h2><xsl:value-of select="p:t('desk.left')"/></h2>
            <ul class="rows"><xsl:apply-templates select="left/visit" mode="unended"/></ul>
          </section>
        </xsl:if>
        <xsl:if test="due/visit or unconcluded/session">
          <section class="panel">
            <h2><xsl:value-of select="p:t('desk.due')"/></h2>
            <ul class="rows"><xsl:apply-templates select="unconcluded/session|due/visit" mode="due"><xsl:sort select="due_on"/></xsl:apply-templates></ul>
          </section>
        </xsl:if>
        <xsl:if test="appointments/appointment">
          <section class="panel">
            <h2><xsl:value-of select="p:t('desk.appointments')"/></h2>
            <ul class="rows"><xsl:apply-templates select="appointments/appointment" mode="appointment"><xsl:sort select="starts"/></xsl:apply-templates></ul>
          </section>
        </xsl:if>
        <section class="panel">
          <h2><xsl:value-of select="p:t('desk.sessions')"/></h2>
          <xsl:choose>
            <xsl:when test="sessions/session"><ul class="rows"><xsl:apply-templates select="sessions/session[position() &lt;= 5]" mode="session"/></ul></xsl:when>
            <xsl:otherwise><p class="empty"><xsl:value-of select="p:t('empty.sessions')"/></p></xsl:otherwise>
          </xsl:choose>
        </section>
      </aside>
    </div>
  </xsl:template>

  <!-- Who waits, and why, before who receives: one looks for the one, and not for the other. -->
  <xsl:template match="visit" mode="unended">
    <li><a href="/reception/visit/{id}"><xsl:value-of select="p:t2('visit.title', day_no, p:day(visited_on))"/></a>
      <p>
        <xsl:apply-templates select="." mode="who"/>
        <xsl:if test="people &gt; 1"> · <xsl:value-of select="p:t2('appointment.people', people)"/></xsl:if>
      </p>
      <xsl:if test="note != ''"><p class="soft"><xsl:value-of select="note"/></p></xsl:if>
      <p class="meta">
        <xsl:if test="state = 'open'"><xsl:apply-templates select="state" mode="value"/></xsl:if>
        <span><xsl:value-of select="p:t2('desk.receiver', holder)"/></span>
        <xsl:if test="state = 'paused' and /page/me/roles/role = 'receiver'"><a href="/reception/visit/{id}/go_on"><xsl:value-of select="p:t('visit_act.go_on')"/></a></xsl:if>
      </p></li>
  </xsl:template>

  <xsl:template match="visit" mode="who">
    <xsl:choose>
      <xsl:when test="sealed = '1'"><xsl:value-of select="p:t('visit.sealed')"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="name"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="visits[not(visit)]" mode="register"><p class="empty"><xsl:value-of select="p:t('empty.desk')"/></p></xsl:template>

  <xsl:template match="visits" mode="register">
    <section class="scroll" tabindex="0" aria-label="{p:t('desk.register')}">
      <table class="list">
        <thead><tr>
          <th scope="col" class="num"><xsl:value-of select="p:t('field.day_no')"/></th>
          <th scope="col"><xsl:value-of select="p:t('field.name')"/></th>
          <th scope="col"><xsl:value-of select="p:t('field.matter')"/></th>
          <th scope="col" class="num"><xsl:value-of select="p:t('field.people')"/></th>
          <th scope="col"><xsl:value-of select="p:t('field.kind')"/></th>
          <th scope="col"><xsl:value-of select="p:t('field.state')"/></th>
        </tr></thead>
        <tbody><xsl:apply-templates select="visit" mode="register"/></tbody>
      </table>
    </section>
  </xsl:template>

  <xsl:template match="visit" mode="register">
    <tr>
      <td class="num" data-label="{p:t('field.day_no')}"><xsl:value-of select="day_no"/></td>
      <td data-label="{p:t('field.name')}">
        <a href="/reception/visit/{id}"><xsl:apply-templates select="." mode="who"/></a>
        <xsl:if test="is_repeat = '1'"><xsl:text> </xsl:text><span class="tag plain"><xsl:value-of select="p:t('desk.repeat')"/></span></xsl:if>
      </td>
      <td data-label="{p:t('field.matter')}"><xsl:value-of select="substring(matter, 1, 120)"/><xsl:if test="string-length(matter) &gt; 120">…</xsl:if></td>
      <td class="num" data-label="{p:t('field.people')}"><xsl:value-of select="people"/></td>
      <td data-label="{p:t('field.kind')}"><xsl:apply-templates select="kind" mode="value"/></td>
      <td><xsl:apply-templates select="state" mode="value"/></td>
    </tr>
  </xsl:template>
</xsl:stylesheet>
