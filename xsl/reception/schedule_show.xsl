<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="../component/matter.xsl"/>
  <xsl:import href="../component/open.xsl"/>

  <xsl:template match="page" mode="tools">
    <xsl:if test="me/roles/role = 'receiver' or me/roles/role = 'leader'">
      <a class="button" accesskey="n" href="/reception/session/new"><xsl:value-of select="p:t('schedule.new_session')"/></a>
      <a class="button second" href="/reception/place/new"><xsl:value-of select="p:t('schedule.new_place')"/></a>
    </xsl:if>
    <a class="button second" href="/reception/tasks"><xsl:value-of select="p:t('title.tasks_show')"/></a>
    <a class="button second" href="/reception/duty"><xsl:value-of select="p:t('duty.link')"/></a>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <xsl:variable name="today" select="translate(@today, '-', '')"/>
    <div class="split">
      <div class="stack">
        <h2><xsl:value-of select="p:t('schedule.sessions')"/></h2>
        <xsl:choose>
          <xsl:when test="sessions/session[translate(held_on, '-', '') &gt;= $today]">
            <ul class="rows"><xsl:apply-templates select="sessions/session[translate(held_on, '-', '') &gt;= $today]" mode="session"/></ul>
          </xsl:when>
          <xsl:otherwise><p class="empty"><xsl:value-of select="p:t('empty.sessions')"/></p></xsl:otherwise>
        </xsl:choose>
        <xsl:if test="sessions/session[translate(held_on, '-', '') &lt; $today]">
          <h2><xsl:value-of select="p:t('schedule.past')"/></h2>
          <ul class="rows"><xsl:apply-templates select="sessions/session[translate(held_on, '-', '') &lt; $today]" mode="session"/></ul>
        </xsl:if>
      </div>
      <aside class="panel">
        <h2><xsl:value-of select="p:t('schedule.places')"/></h2>
        <xsl:choose>
          <xsl:when test="places/place">
            <ul class="rows"><xsl:for-each select="places/place">
              <li><strong><xsl:value-of select="name"/></strong>
                <p><xsl:value-of select="address"/></p>
                <p class="meta"><span><xsl:value-of select="hours"/></span><xsl:if test="phone != ''"><span><xsl:value-of select="phone"/></span></xsl:if></p></li>
            </xsl:for-each></ul>
          </xsl:when>
          <xsl:otherwise><p class="empty"><xsl:value-of select="p:t('empty.places')"/></p></xsl:otherwise>
        </xsl:choose>
      </aside>
    </div>
  </xsl:template>
</xsl:stylesheet>
