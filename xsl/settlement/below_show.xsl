<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="../component/matter.xsl"/>

  <xsl:template match="page" mode="main">
    <p><xsl:value-of select="p:t('below.what')"/></p>
    <xsl:apply-templates select="tabs" mode="tabs"/>
    <xsl:apply-templates select="matters" mode="list">
      <xsl:with-param name="columns" select="'matter_code agency_name kind state due_on'"/>
      <xsl:with-param name="label" select="'title.below_show'"/>
      <xsl:with-param name="empty" select="'empty.below'"/>
    </xsl:apply-templates>
    <xsl:apply-templates select="pager" mode="pager"/>
    <xsl:if test="matters/matter"><xsl:apply-templates select="me" mode="how"/></xsl:if>
  </xsl:template>

  <!-- Who inspects reads the matter itself. -->
  <xsl:template match="matter/matter_code" mode="value">
    <xsl:choose>
      <xsl:when test="/page/may_read = '1'"><a href="/settlement/casefile/{../id}"><xsl:apply-templates select="." mode="code"/></a></xsl:when>
      <xsl:otherwise><xsl:apply-templates select="." mode="code"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- TT05; LTC art. 38: whom a letter has reached urges by an act, otherwise by a paper. -->
  <xsl:template match="me" mode="how">
    <section class="panel stack">
      <h2><xsl:value-of select="p:t('below.how')"/></h2>
      <ul class="rows">
        <li><xsl:value-of select="p:t('below.how_letter')"/>
          <p class="meta">
            <xsl:if test="roles[role = 'receiver' or role = 'clerk' or role = 'handler']"><span><a href="/intake/petition/new"><xsl:value-of select="p:t('title.petition_new')"/></a></span></xsl:if>
            <xsl:if test="roles[role = 'leader' or role = 'head']"><span><a href="/intake/inbox?tab=proposed"><xsl:value-of select="p:t('below.how_to_agree')"/></a></span></xsl:if>
          </p></li>
        <li><xsl:value-of select="p:t('below.how_sent')"/>
          <xsl:if test="roles[role = 'leader' or role = 'head']"><p class="meta"><span><a href="/intake/inbox?tab=sent"><xsl:value-of select="p:t('below.how_to_sent')"/></a></span></p></xsl:if></li>
        <li><xsl:value-of select="p:t('below.how_paper')"/></li>
      </ul>
    </section>
  </xsl:template>
</xsl:stylesheet>
