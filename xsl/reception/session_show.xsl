<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="../component/matter.xsl"/>
  <xsl:import href="../component/open.xsl"/>
  <xsl:import href="../component/task.xsl"/>
  <xsl:import href="../component/reception.xsl"/>
  <xsl:import href="../component/appointment.xsl"/>

  <xsl:template match="page" mode="title"><xsl:apply-templates select="session" mode="when"/></xsl:template>

  <xsl:template match="page" mode="tools"><xsl:apply-templates select="session" mode="tags"/></xsl:template>

  <xsl:template match="page" mode="main">
    <p class="lead"><xsl:value-of select="session/leader"/></p>
    <div class="split">
      <div class="stack">
        <xsl:if test="session/held_by = 'delegate' and session/kind = 'periodic'"><p class="answer soon"><xsl:value-of select="p:t('flash.warn_session_delegated')"/></p></xsl:if>
        <xsl:apply-templates select="term" mode="reception"/>
        <xsl:if test="conclusion != ''">
          <section class="panel"><h2><xsl:value-of select="p:t('field.conclusion')"/></h2><p class="lines"><xsl:value-of select="conclusion"/></p></section>
        </xsl:if>
        <h2><xsl:value-of select="p:t('session.tasks')"/></h2>
        <xsl:choose>
          <xsl:when test="tasks/task"><ul class="rows"><xsl:apply-templates select="tasks/task" mode="task"/></ul></xsl:when>
          <xsl:otherwise><p class="empty"><xsl:value-of select="p:t('empty.tasks')"/></p></xsl:otherwise>
        </xsl:choose>
        <xsl:if test="appointments/appointment">
          <h2><xsl:value-of select="p:t('session.appointments')"/></h2>
          <ul class="rows"><xsl:apply-templates select="appointments/appointment" mode="appointment"><xsl:sort select="starts"/></xsl:apply-templates></ul>
        </xsl:if>
        <h2><xsl:value-of select="p:t('session.visits')"/></h2>
        <xsl:choose>
          <xsl:when test="visits/visit"><ul class="rows"><xsl:for-each select="visits/visit">
            <li><a href="/reception/visit/{id}"><xsl:value-of select="p:t2('visit.number', day_no)"/></a><xsl:text> </xsl:text><xsl:apply-templates select="state" mode="value"/>
              <p class="soft"><xsl:value-of select="substring(matter, 1, 160)"/><xsl:if test="string-length(matter) &gt; 160">…</xsl:if></p></li>
          </xsl:for-each></ul></xsl:when>
          <xsl:otherwise><p class="empty"><xsl:value-of select="p:t('empty.session_visits')"/></p></xsl:otherwise>
        </xsl:choose>
      </div>
      <aside class="stack">
        <section class="panel todo"><h2><xsl:value-of select="p:t('todo.title')"/></h2>
          <ul class="actions">
            <xsl:if test="me/roles/role[. = 'receiver' or . = 'leader']"><li><a class="button" href="/reception/session/{session/id}/change"><xsl:value-of select="p:t('session.change')"/></a></li></xsl:if>
            <li><a class="button second" href="/reception/session/{session/id}/sum_up"><xsl:value-of select="p:t('session.sum_up')"/></a></li>
            <li><a class="button second" href="/reception/session/{session/id}/task"><xsl:value-of select="p:t('session.task')"/></a></li>
          </ul>
        </section>
        <xsl:apply-templates select="letters[letter]" mode="block"/>
        <section class="panel">
          <xsl:apply-templates select="session" mode="record"><xsl:with-param name="columns" select="'kind held_by channel unscheduled_ground place_name place_address content took_on moved_to why posted_on concluded_on'"/></xsl:apply-templates>
        </section>
      </aside>
    </div>
  </xsl:template>

  <xsl:template match="session/kind" mode="value"><xsl:value-of select="p:t('session_kind.', .)"/></xsl:template>
  <xsl:template match="session/kind" mode="entry"><div><dt><xsl:value-of select="p:t('field.session_kind')"/></dt><dd><xsl:value-of select="p:t('session_kind.', .)"/></dd></div></xsl:template>
  <xsl:template match="session/held_by" mode="value"><xsl:value-of select="p:t('session_held_by.', .)"/></xsl:template>
  <xsl:template match="session/channel" mode="value"><xsl:value-of select="p:t('visit_channel.', .)"/></xsl:template>
  <xsl:template match="session/unscheduled_ground" mode="value"><xsl:value-of select="p:t('unscheduled_ground.', .)"/></xsl:template>
</xsl:stylesheet>
