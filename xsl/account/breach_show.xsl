<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="../component/timeline.xsl"/>
  <xsl:import href="breach.xsl"/>

  <xsl:template match="page" mode="title"><xsl:value-of select="p:t2('breach.found', p:instant(breach/found_at))"/></xsl:template>

  <xsl:template match="page" mode="tools">
    <xsl:apply-templates select="breach" mode="due"/>
    <xsl:apply-templates select="breach" mode="closed"/>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <p><a href="/account/breaches"><xsl:value-of select="p:t('breach.back')"/></a></p>
    <xsl:apply-templates select="breach" mode="now"/>
    <section class="panel">
      <p class="lines"><xsl:value-of select="breach/breach_what"/></p>
      <xsl:apply-templates select="breach" mode="record"><xsl:with-param name="columns" select="'agency_name found_at breach_data breach_people may_harm recorded_by_name due_at reported_at report_number told_at told_how measures closed_at'"/></xsl:apply-templates>
    </section>
    <xsl:if test="acts/act">
      <div class="buttons"><xsl:apply-templates select="acts/act" mode="way"/></div>
    </xsl:if>
    <h2><xsl:value-of select="p:t('casefile.history')"/></h2>
    <xsl:apply-templates select="history" mode="timeline"/>
  </xsl:template>

  <!-- How it stands; of one that does no harm there is nothing to say. -->
  <xsl:template match="breach" mode="now">
    <xsl:choose>
      <xsl:when test="state = 'done'"><p class="answer"><xsl:value-of select="p:t2('breach.closed_at', p:instant(closed_at))"/></p></xsl:when>
      <xsl:when test="reported_at != ''"><p class="answer"><xsl:value-of select="p:t2('breach.reported_at', p:instant(reported_at), report_number)"/></p></xsl:when>
      <xsl:when test="due_at != '' and is_late = '1'"><p class="answer"><xsl:value-of select="p:t2('breach.report_now', p:instant(due_at))"/></p></xsl:when>
      <xsl:when test="due_at != ''"><p class="answer"><xsl:value-of select="p:t2('breach.report_by', p:instant(due_at))"/></p></xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="act" mode="way">
    <a class="button" href="/account/breach/{/page/breach/id}/{.}">
      <xsl:if test="position() &gt; 1"><xsl:attribute name="class">button second</xsl:attribute></xsl:if>
      <xsl:value-of select="p:t('breach_act.', .)"/>
    </a>
  </xsl:template>

  <xsl:template match="breach/breach_data" mode="value">
    <xsl:for-each select="/page/kinds/breach_data">
      <xsl:if test="position() &gt; 1">; </xsl:if>
      <xsl:value-of select="p:t('breach_data.', .)"/>
    </xsl:for-each>
  </xsl:template>
  <xsl:template match="breach/may_harm" mode="value">
    <xsl:choose>
      <xsl:when test=". = '1'"><xsl:value-of select="p:t('breach_harm.yes')"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="p:t('breach_harm.no')"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
