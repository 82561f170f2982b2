<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="../component/matter.xsl"/>
  <xsl:import href="../component/appointment.xsl"/>

  <xsl:template match="page" mode="title"><xsl:value-of select="p:t2('appointment.title', p:day(appointment/wanted_on))"/></xsl:template>
  <xsl:template match="page" mode="tools"><xsl:apply-templates select="appointment/state" mode="value"/></xsl:template>

  <xsl:template match="page" mode="main">
    <div class="split">
      <div class="stack">
        <xsl:apply-templates select="appointment" mode="about"/>
        <h2><xsl:value-of select="p:t('casefile.history')"/></h2>
        <xsl:apply-templates select="history" mode="timeline"/>
      </div>
      <aside class="stack">
        <section class="panel todo">
          <h2><xsl:value-of select="p:t('todo.title')"/></h2>
          <ul class="actions">
            <xsl:if test="may/come = '1'"><li><a class="button" href="/reception/visit/new?appointment={appointment/id}"><xsl:value-of select="p:t('appointment.come')"/></a></li></xsl:if>
            <xsl:if test="may/confirm = '1'"><li><a class="button" href="/reception/appointment/{appointment/id}/confirm">
              <xsl:if test="appointment/state = 'booked'"><xsl:attribute name="class">button second</xsl:attribute></xsl:if>
              <xsl:choose>
                <xsl:when test="appointment/state = 'booked'"><xsl:value-of select="p:t('appointment.change')"/></xsl:when>
                <xsl:otherwise><xsl:value-of select="p:t('title.confirm_new')"/></xsl:otherwise>
              </xsl:choose></a></li></xsl:if>
            <xsl:if test="may/turn_down = '1'"><li><a class="button second" href="/reception/appointment/{appointment/id}/turn_down"><xsl:value-of select="p:t('title.turn_down_new')"/></a></li></xsl:if>
          </ul>
          <xsl:if test="may/slip = '1'"><p><a href="/reception/appointment/{appointment/id}/slip"><xsl:value-of select="p:t('appointment.print')"/></a></p></xsl:if>
          <xsl:if test="appointment/visit_id != ''"><p><a href="/reception/visit/{appointment/visit_id}"><xsl:value-of select="p:t('appointment.visit')"/></a></p></xsl:if>
          <xsl:if test="appointment/from_visit_id != ''"><p><a href="/reception/visit/{appointment/from_visit_id}"><xsl:value-of select="p:t('appointment.from_visit')"/></a></p></xsl:if>
          <xsl:if test="appointment/session_id != ''"><p><a href="/reception/session/{appointment/session_id}"><xsl:value-of select="appointment/leader"/></a></p></xsl:if>
        </section>
        <xsl:apply-templates select="letters[letter]" mode="block"/>
        <section class="panel">
          <h2><xsl:value-of select="p:t('casefile.facts')"/></h2>
          <xsl:apply-templates select="appointment" mode="record"><xsl:with-param name="columns" select="'wanted_on starts place message handler'"/></xsl:apply-templates>
        </section>
      </aside>
    </div>
  </xsl:template>

  <xsl:template match="message" mode="value"><span class="lines"><xsl:value-of select="."/></span></xsl:template>
</xsl:stylesheet>
