<?xml version="1.0" encoding="UTF-8"?>
<!-- What was decided or concluded, and the text of it that waits to be published: each is read beside the
     other. Included by views that have matter. Mode: block. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">

  <xsl:template match="decision" mode="block">
    <section class="panel">
      <h2><xsl:value-of select="p:t('casefile.decision')"/></h2>
      <xsl:apply-templates select="." mode="record"><xsl:with-param name="columns" select="'number decided_on outcome sent_on'"/></xsl:apply-templates>
      <xsl:apply-templates select="summary" mode="lines"/>
    </section>
  </xsl:template>

  <xsl:template match="decision/outcome" mode="value"><xsl:value-of select="p:t('outcome_of_decision.', .)"/></xsl:template>

  <xsl:template match="conclusion" mode="block">
    <section class="panel">
      <h2><xsl:choose>
        <xsl:when test="clear_ground != ''"><xsl:value-of select="p:t('handled.title')"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="p:t('casefile.conclusion')"/></xsl:otherwise>
      </xsl:choose></h2>
      <xsl:apply-templates select="." mode="record"><xsl:with-param name="columns" select="'number concluded_on outcome handled_by minutes_number minutes_on is_false measures sent_on acted_on'"/></xsl:apply-templates>
      <xsl:if test="clear_ground != ''">
        <h3><xsl:value-of select="p:t('field.clear_ground')"/></h3>
        <xsl:apply-templates select="clear_ground" mode="lines"/>
        <h3><xsl:value-of select="p:t('field.checked')"/></h3>
      </xsl:if>
      <xsl:apply-templates select="summary" mode="lines"/>
      <xsl:if test="done_at_once != ''">
        <h3><xsl:value-of select="p:t('field.done_at_once')"/></h3>
        <xsl:apply-templates select="done_at_once" mode="lines"/>
      </xsl:if>
      <xsl:if test="duty != ''">
        <h3><xsl:value-of select="p:t('field.duty')"/></h3>
        <xsl:apply-templates select="duty" mode="lines"/>
      </xsl:if>
    </section>
  </xsl:template>

  <!-- What was dealt with at once has no conclusion, but a paper that did so (LTC art. 43). -->
  <xsl:template match="conclusion[clear_ground != '']/concluded_on" mode="entry">
    <div><dt><xsl:value-of select="p:t('field.handled_on')"/></dt><dd><xsl:apply-templates select="." mode="value"/></dd></div>
  </xsl:template>
  <xsl:template match="conclusion/outcome" mode="value"><xsl:value-of select="p:t('outcome_of_conclusion.', .)"/></xsl:template>
  <xsl:template match="conclusion/handled_by" mode="value"><xsl:value-of select="p:t('clear_handling.', .)"/></xsl:template>
  <xsl:template match="conclusion/is_false[. != '1']" mode="entry"/>
  <xsl:template match="conclusion/measures" mode="value"><xsl:apply-templates select="." mode="words"/></xsl:template>

  <!-- Words of a list, one after another: discipline sanction. -->
  <xsl:template match="measures" mode="words">
    <xsl:param name="rest" select="."/>
    <xsl:value-of select="p:t('conclusion_measure.', substring-before(concat($rest, ' '), ' '))"/>
    <xsl:if test="contains($rest, ' ')">
      <xsl:text>; </xsl:text>
      <xsl:apply-templates select="." mode="words"><xsl:with-param name="rest" select="substring-after($rest, ' ')"/></xsl:apply-templates>
    </xsl:if>
  </xsl:template>

  <xsl:template match="redaction" mode="block">
    <section class="panel">
      <xsl:choose>
        <xsl:when test="../redaction_over = '1'">
          <h2><xsl:value-of select="p:t('redaction.over')"/></h2>
          <p class="soft"><xsl:value-of select="p:t('redaction.over_why')"/></p>
        </xsl:when>
        <xsl:otherwise><h2><xsl:value-of select="p:t('redaction.', state)"/></h2></xsl:otherwise>
      </xsl:choose>
      <p class="meta"><span><xsl:value-of select="who"/></span><span><xsl:value-of select="p:day(prepared_at)"/></span></p>
      <h3><xsl:value-of select="title"/></h3>
      <xsl:apply-templates select="body" mode="lines"/>
      <xsl:apply-templates select="../redaction_back" mode="block"/>
    </section>
  </xsl:template>

  <xsl:template match="redaction_back" mode="block">
    <h3><xsl:value-of select="p:t('note.redact_back')"/></h3>
    <xsl:apply-templates select="note" mode="lines"/>
    <p class="meta"><span><xsl:value-of select="who"/></span></p>
  </xsl:template>
</xsl:stylesheet>
