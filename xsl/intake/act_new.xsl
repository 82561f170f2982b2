<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="../component/matter.xsl"/>
  <xsl:import href="../component/act.xsl"/>
  <xsl:import href="../component/meanwhile.xsl"/>
  <xsl:import href="../component/play.xsl"/>
  <xsl:include href="../component/withdrawn.xsl"/>

  <xsl:template match="reply" mode="block">
    <p class="answer"><xsl:value-of select="p:t('reply_once.', .)"/></p>
  </xsl:template>

  <xsl:template match="superior" mode="block">
    <p class="answer"><xsl:value-of select="p:t2('route.superior', .)"/></p>
  </xsl:template>

  <!-- The slip is of who proposes to accept or to decline; the help says so. -->
  <xsl:template match="page[act = 'propose']/letter" mode="letter"/>

  <!-- The row of the law that says which way, in its own words. -->
  <xsl:template match="page[route]" mode="before-form">
    <xsl:apply-templates select="limit" mode="limit"/>
    <section class="panel">
      <h2><xsl:value-of select="p:t2('route.proposed', route/route)"/></h2>
      <p><strong><xsl:value-of select="p:t('route_act.', route/act)"/></strong></p>
      <p><xsl:value-of select="route/note"/></p>
      <xsl:if test="step != ''"><p><a href="/intake/petition/{casefile/id}/{step}"><xsl:value-of select="p:t2('route.step', p:t('act.', step))"/></a></p></xsl:if>
      <xsl:if test="adds/note != ''"><p><xsl:value-of select="adds/note"/></p></xsl:if>
      <p class="meta"><xsl:if test="route/article != ''"><span><xsl:value-of select="p:article(route/article)"/></span></xsl:if>
        <xsl:if test="route/mark != 'v'"><span><xsl:value-of select="p:t('mark.', route/mark)"/></span></xsl:if></p>
    </section>
    <xsl:apply-templates select="reply[. != '']|superior" mode="block"/>
  </xsl:template>

  <xsl:template match="page[not(route)]" mode="before-form"><xsl:apply-templates select="withdrawals[withdrawal]|reply[. != '']" mode="block"/></xsl:template>

  <!-- Until when one could complain, and whether the letter came in time. -->
  <xsl:template match="limit" mode="limit">
    <p>
      <xsl:if test="is_over = '1'"><xsl:attribute name="class">answer</xsl:attribute></xsl:if>
      <xsl:value-of select="p:t2('limit.until', length, p:day(started_on), p:day(last_on))"/>
      <xsl:text> </xsl:text>
      <xsl:choose>
        <xsl:when test="is_over = '1'"><xsl:value-of select="p:t2('limit.over', p:day(received_on))"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="p:t2('limit.in_time', p:day(received_on))"/></xsl:otherwise>
      </xsl:choose>
    </p>
  </xsl:template>

  <!-- And again, after one that was terminated. -->
  <xsl:template match="limit[term_code = 'resume_limit']" mode="limit">
    <p>
      <xsl:if test="is_over = '1' or is_final"><xsl:attribute name="class">answer</xsl:attribute></xsl:if>
      <xsl:choose>
        <xsl:when test="is_final"><xsl:value-of select="p:t2('limit.withdrawn', p:day(started_on))"/></xsl:when>
        <xsl:otherwise>
          <xsl:value-of select="p:t2('limit.resume', p:day(started_on), length, p:day(last_on))"/>
          <xsl:text> </xsl:text>
          <xsl:choose>
            <xsl:when test="is_over = '1'"><xsl:value-of select="p:t2('limit.resume_over', p:day(received_on))"/></xsl:when>
            <xsl:otherwise><xsl:value-of select="p:t2('limit.resume_in_time', p:day(received_on))"/></xsl:otherwise>
          </xsl:choose>
        </xsl:otherwise>
      </xsl:choose>
    </p>
  </xsl:template>

  <!-- Nothing to choose from: say what must come first. -->
  <xsl:template match="form[@name = 'join' and not(.//option)]" mode="form">
    <p class="answer"><xsl:value-of select="p:t('join.none')"/></p>
    <p><a href="{/page/back}"><xsl:value-of select="p:t('why.back')"/></a></p>
  </xsl:template>
</xsl:stylesheet>
