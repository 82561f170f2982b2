<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>

  <xsl:template match="page" mode="title">
    <xsl:value-of select="p:t2('why.title', string(casefile/code))"/>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <p><a href="/settlement/casefile/{casefile/id}"><xsl:value-of select="p:t('why.back')"/></a></p>
    <xsl:apply-templates select="reckonings/reckoning" mode="why"/>
  </xsl:template>

  <xsl:template match="reckoning" mode="why">
    <section class="panel">
      <h2><xsl:value-of select="p:t(concat('term.', term))"/></h2>
      <ol class="prose">
        <li><xsl:value-of select="p:t2('why.rule', string(rule/length), p:t(concat('unit.', rule/unit)), string(rule/article))"/></li>
        <li><xsl:apply-templates select="started_on" mode="sentence"><xsl:with-param name="key" select="'why.start'"/></xsl:apply-templates></li>
        <xsl:if test="out_days > 0"><li><xsl:value-of select="p:t2('why.out', string(out_days))"/></li></xsl:if>
        <xsl:if test="extensions > 0"><li><xsl:value-of select="p:t2('why.extended', string(extensions))"/></li></xsl:if>
        <li><xsl:apply-templates select="raw_on" mode="sentence"><xsl:with-param name="key" select="'why.raw'"/></xsl:apply-templates></li>
        <xsl:for-each select="days/day">
          <li>
            <xsl:apply-templates select="on" mode="day-text"/>
            <xsl:text>: </xsl:text>
            <xsl:choose>
              <xsl:when test="is_work = '1'"><xsl:value-of select="p:t2('why.worked', string(name))"/></xsl:when>
              <xsl:when test="name != ''"><xsl:value-of select="p:t2('why.holiday', string(name))"/></xsl:when>
              <xsl:otherwise><xsl:value-of select="p:t('why.weekend')"/></xsl:otherwise>
            </xsl:choose>
          </li>
        </xsl:for-each>
        <li><strong><xsl:apply-templates select="due_on" mode="sentence"><xsl:with-param name="key" select="'why.due'"/></xsl:apply-templates></strong></li>
      </ol>
      <xsl:if test="rule/statutory = '0'"><p class="hint"><xsl:value-of select="p:t('why.internal')"/></p></xsl:if>
    </section>
  </xsl:template>

  <xsl:template match="*" mode="sentence">
    <xsl:param name="key"/>
    <xsl:variable name="day"><xsl:apply-templates select="." mode="day"/></xsl:variable>
    <xsl:value-of select="p:t2($key, string($day))"/>
  </xsl:template>
</xsl:stylesheet>
