<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/public.xsl"/>
  <xsl:include href="../component/filing.xsl"/>

  <xsl:template match="page" mode="main">
    <div class="stack">
      <p class="lead"><xsl:value-of select="p:t('filing.check_lead')"/></p>
      <xsl:apply-templates select="steps/step" mode="main"/>
      <xsl:choose>
        <xsl:when test="open">
          <p class="answer soon"><xsl:value-of select="p:t('filing.not_all')"/></p>
          <p><a class="button" href="{open}"><xsl:value-of select="p:t('filing.go_on')"/></a></p>
        </xsl:when>
        <xsl:otherwise>
          <xsl:if test="is_signed != '1'"><p class="answer soon"><xsl:value-of select="p:t('filing.unsigned')"/></p></xsl:if>
          <xsl:if test="mail_waits = '1'"><p class="answer soon"><xsl:value-of select="p:t('filing.mail_waits')"/><xsl:text> </xsl:text><a href="/gui-don/ma-thu?ve=1"><xsl:value-of select="p:t('filing.mail_confirm')"/></a></p></xsl:if>
          <xsl:apply-templates select="form" mode="form"/>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:apply-templates select="." mode="leave"/>
    </div>
  </xsl:template>

  <xsl:template match="step" mode="main">
    <section class="panel">
      <div class="head">
        <h2><xsl:apply-templates select="." mode="title"/></h2>
        <a href="{@path}"><xsl:value-of select="p:t('summary.edit')"/><span class="hidden-text"><xsl:text> </xsl:text><xsl:apply-templates select="." mode="title"/></span></a>
      </div>
      <xsl:choose>
        <xsl:when test="answer"><dl class="summary"><xsl:apply-templates select="answer" mode="main"/></dl></xsl:when>
        <xsl:when test="@done = 'no'"><p class="answer soon"><xsl:value-of select="p:t('filing.open')"/></p></xsl:when>
        <xsl:otherwise><p class="empty"><xsl:value-of select="p:t('filing.nothing')"/></p></xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>

  <xsl:template match="answer" mode="main">
    <div>
      <dt>
        <xsl:choose>
          <xsl:when test="p:has('ask.', @name)"><xsl:value-of select="p:t('ask.', @name)"/></xsl:when>
          <xsl:otherwise><xsl:value-of select="p:t('field.', @name)"/></xsl:otherwise>
        </xsl:choose>
      </dt>
      <dd>
        <xsl:choose>
          <xsl:when test="@of = 'yes'"><xsl:value-of select="p:t('filing.yes')"/></xsl:when>
          <xsl:when test="@of"><xsl:value-of select="p:t(@of, '.', *)"/></xsl:when>
          <xsl:when test="decision_on or known_on"><xsl:apply-templates select="*" mode="day"/></xsl:when>
          <xsl:otherwise><span class="lines"><xsl:value-of select="*"/></span></xsl:otherwise>
        </xsl:choose>
      </dd>
    </div>
  </xsl:template>
</xsl:stylesheet>
