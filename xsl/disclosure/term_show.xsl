<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/public.xsl"/>
  <xsl:import href="../component/reckoning.xsl"/>

  <xsl:template match="page" mode="main">
    <p class="lead"><xsl:value-of select="p:t('reckon.lead')"/></p>
    <xsl:apply-templates select="form" mode="form"/>
    <xsl:apply-templates select="reckoning" mode="answer"/>
    <p class="hint"><xsl:value-of select="p:t('reckon.note')"/></p>
  </xsl:template>

  <xsl:template match="field[@name = 'term']" mode="label"><xsl:value-of select="p:t('reckon.term')"/></xsl:template>
  <xsl:template match="field[@name = 'day']" mode="label"><xsl:value-of select="p:t('reckon.day')"/></xsl:template>

  <xsl:template match="reckoning" mode="answer">
    <section class="stack" aria-labelledby="answer">
      <h2 id="answer"><xsl:value-of select="/page/asked"/></h2>
      <p class="answer done"><xsl:value-of select="p:t2('reckon.answer', p:t('weekday.', weekday mod 7), p:day(due_on))"/></p>
      <xsl:if test="effective_on"><p><xsl:value-of select="p:t2('reckon.effective', p:day(effective_on))"/></p></xsl:if>
      <xsl:for-each select="extended"><p><xsl:value-of select="p:t2('reckon.extended', n, p:day(due_on))"/></p></xsl:for-each>
      <xsl:if test="is_unknown = '1'">
        <div class="notice warn">
          <xsl:apply-templates select="." mode="icon"><xsl:with-param name="name" select="'warn'"/></xsl:apply-templates>
          <p><xsl:value-of select="p:t('reckon.unknown')"/></p>
        </div>
      </xsl:if>
      <section class="panel">
        <h3><xsl:value-of select="p:t('reckon.why')"/></h3>
        <xsl:apply-templates select="." mode="steps"/>
        <xsl:if test="act">
          <h3><xsl:value-of select="p:t('reckon.acts')"/></h3>
          <ul class="prose">
            <xsl:for-each select="act"><li><xsl:value-of select="p:t2('reckon.act', act, title, number)"/></li></xsl:for-each>
          </ul>
        </xsl:if>
      </section>
    </section>
  </xsl:template>
</xsl:stylesheet>
