<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="../component/matter.xsl"/>

  <xsl:template match="page" mode="tools">
    <a class="button" href="/reception/session/new"><xsl:value-of select="p:t('schedule.new_session')"/></a>
    <a class="button second" href="/reception/place/new"><xsl:value-of select="p:t('schedule.new_place')"/></a>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <h2><xsl:value-of select="p:t('schedule.places')"/></h2>
    <xsl:choose>
      <xsl:when test="places/place">
        <ul class="rows"><xsl:for-each select="places/place">
          <li><strong><xsl:value-of select="name"/></strong>
            <p class="meta"><span><xsl:value-of select="address"/></span><span><xsl:value-of select="hours"/></span><span><xsl:value-of select="phone"/></span></p></li>
        </xsl:for-each></ul>
      </xsl:when>
      <xsl:otherwise><p class="empty"><xsl:value-of select="p:t('empty.places')"/></p></xsl:otherwise>
    </xsl:choose>
    <h2><xsl:value-of select="p:t('schedule.sessions')"/></h2>
    <xsl:choose>
      <xsl:when test="sessions/session">
        <ul class="rows"><xsl:for-each select="sessions/session">
          <li><a href="/reception/session/{id}"><xsl:apply-templates select="held_on" mode="day-text"/></a>, <xsl:value-of select="starts"/>–<xsl:value-of select="ends"/>
            <p class="meta"><span><xsl:value-of select="leader"/></span><span><xsl:value-of select="place_name"/></span>
              <span class="tag plain"><xsl:value-of select="p:t(concat('session_state.', state))"/></span>
              <xsl:if test="moved_to != ''"><span><xsl:apply-templates select="moved_to" mode="day"/></span></xsl:if>
              <xsl:if test="why != ''"><span><xsl:value-of select="why"/></span></xsl:if></p></li>
        </xsl:for-each></ul>
      </xsl:when>
      <xsl:otherwise><p class="empty"><xsl:value-of select="p:t('empty.sessions')"/></p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
