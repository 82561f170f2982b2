<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/public.xsl"/>
  <xsl:import href="../component/open.xsl"/>

  <xsl:template match="page" mode="title"><xsl:value-of select="decision/title"/></xsl:template>

  <xsl:template match="page" mode="main">
    <article class="stack">
      <xsl:if test="decision/state = 'withdrawn'">
        <xsl:variable name="day"><xsl:apply-templates select="decision/withdrawn_on" mode="day"/></xsl:variable>
        <p class="answer late"><xsl:value-of select="p:t2('decision.withdrawn', $day, decision/withdrawn_why)"/></p>
      </xsl:if>
      <dl class="record">
        <div><dt><xsl:value-of select="p:t('field.number')"/></dt><dd><xsl:value-of select="decision/number"/></dd></div>
        <div><dt><xsl:value-of select="p:t('field.decided_on')"/></dt><dd><xsl:apply-templates select="decision/decided_on" mode="day"/></dd></div>
        <div><dt><xsl:value-of select="p:t('field.agency_name')"/></dt><dd><a href="/cong-khai?agency={decision/agency_id}"><xsl:value-of select="decision/agency_name"/></a></dd></div>
        <xsl:if test="decision/field_name != ''"><div><dt><xsl:value-of select="p:t('field.field_name')"/></dt><dd><xsl:value-of select="decision/field_name"/></dd></div></xsl:if>
        <!-- A conclusion on a denunciation has an outcome of its own and no level. -->
        <xsl:choose>
          <xsl:when test="decision/kind = 'denunciation'">
            <div><dt><xsl:value-of select="p:t('field.outcome')"/></dt><dd><xsl:value-of select="p:t('outcome_of_conclusion.', decision/outcome)"/></dd></div>
          </xsl:when>
          <xsl:otherwise>
            <div><dt><xsl:value-of select="p:t('field.level')"/></dt><dd><xsl:value-of select="p:t('level.', decision/level)"/></dd></div>
            <div><dt><xsl:value-of select="p:t('field.outcome')"/></dt><dd><xsl:value-of select="p:t('outcome_of_decision.', decision/outcome)"/></dd></div>
          </xsl:otherwise>
        </xsl:choose>
        <div><dt><xsl:value-of select="p:t('field.published_on')"/></dt><dd><xsl:apply-templates select="decision/published_on" mode="day"/></dd></div>
      </dl>
      <xsl:if test="decision/body != ''"><div class="prose"><p class="lines"><xsl:value-of select="decision/body"/></p></div></xsl:if>
      <p class="soft"><xsl:value-of select="p:t('decision.redacted')"/></p>
      <p><a href="/cong-khai"><xsl:value-of select="p:t('decision.back')"/></a></p>
    </article>
  </xsl:template>
</xsl:stylesheet>
