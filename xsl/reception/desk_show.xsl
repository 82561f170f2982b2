<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="../component/matter.xsl"/>

  <xsl:template match="page" mode="title">
    <xsl:variable name="day"><xsl:apply-templates select="on" mode="day-text"/></xsl:variable>
    <xsl:value-of select="p:t2('desk.title', string($day))"/>
  </xsl:template>

  <xsl:template match="page" mode="tools">
    <xsl:if test="me/roles/role = 'receiver'">
      <a class="button" accesskey="n" href="/reception/visit/new"><xsl:value-of select="p:t('desk.new')"/></a>
    </xsl:if>
    <a class="button second" href="/reception/schedule"><xsl:value-of select="p:t('desk.schedule')"/></a>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <p class="meta">
      <span><a href="/reception/desk?on={day_before}"><xsl:value-of select="p:t('desk.before')"/></a></span>
      <xsl:if test="day_after"><span><a href="/reception/desk?on={day_after}"><xsl:value-of select="p:t('desk.after')"/></a></span></xsl:if>
      <span><xsl:value-of select="p:t2('desk.count', string(count(visits/visit)))"/></span>
    </p>
    <xsl:choose>
      <xsl:when test="visits/visit">
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
            <tbody>
              <xsl:for-each select="visits/visit">
                <tr>
                  <td class="num" data-label="{p:t('field.day_no')}"><a href="/reception/visit/{id}"><xsl:value-of select="day_no"/></a></td>
                  <td data-label="{p:t('field.name')}">
                    <xsl:choose>
                      <xsl:when test="sealed = '1'"><span class="tag sealed"><xsl:value-of select="p:t('party.sealed_tag')"/></span></xsl:when>
                      <xsl:otherwise><a href="/reception/visit/{id}"><xsl:value-of select="name"/></a>
                        <xsl:if test="is_repeat = '1'"><xsl:text> </xsl:text><span class="tag plain"><xsl:value-of select="p:t('desk.repeat')"/></span></xsl:if></xsl:otherwise>
                    </xsl:choose>
                  </td>
                  <td data-label="{p:t('field.matter')}"><xsl:value-of select="substring(matter, 1, 120)"/></td>
                  <td class="num" data-label="{p:t('field.people')}"><xsl:value-of select="people"/></td>
                  <td data-label="{p:t('field.kind')}"><xsl:apply-templates select="kind" mode="value"/></td>
                  <td data-label="{p:t('field.state')}"><xsl:apply-templates select="state" mode="value"/></td>
                </tr>
              </xsl:for-each>
            </tbody>
          </table>
        </section>
      </xsl:when>
      <xsl:otherwise><p class="empty"><xsl:value-of select="p:t('empty.desk')"/></p></xsl:otherwise>
    </xsl:choose>
    <xsl:if test="sessions/session">
      <h2><xsl:value-of select="p:t('desk.sessions')"/></h2>
      <ul class="rows"><xsl:apply-templates select="sessions/session[position() &lt;= 5]" mode="session"/></ul>
    </xsl:if>
  </xsl:template>

  <xsl:template match="session" mode="session">
    <li><xsl:apply-templates select="held_on" mode="day-text"/>, <xsl:value-of select="starts"/>–<xsl:value-of select="ends"/>
      <p class="meta"><span><xsl:value-of select="leader"/></span><span><xsl:value-of select="place_name"/></span>
        <span class="tag plain"><xsl:value-of select="p:t(concat('session_state.', state))"/></span></p></li>
  </xsl:template>
</xsl:stylesheet>
