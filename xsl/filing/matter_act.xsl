<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/public.xsl"/>
  <xsl:include href="../component/filing.xsl"/>

  <xsl:template match="page" mode="title"><xsl:value-of select="p:t('matter_act.', matter/@act)"/></xsl:template>

  <xsl:template match="page" mode="main">
    <div class="narrow stack">
      <p class="meta"><span class="code"><xsl:value-of select="matter/code"/></span><span><xsl:value-of select="matter/agency_name"/></span></p>
      <p class="lead"><xsl:value-of select="p:t2(concat('matter_lead.', matter/@act), p:day(matter/due_on))"/></p>
      <xsl:if test="matter/sealed = '1'"><p><xsl:value-of select="p:t('matter.sealed')"/></p></xsl:if>
      <xsl:apply-templates select="form" mode="form"/>
    </div>
  </xsl:template>
  <xsl:template match="form" mode="more"><a href="/ho-so"><xsl:value-of select="p:t('filing.back')"/></a></xsl:template>

  <!-- The same fields are asked for where a petition is written, in other words. -->
  <xsl:template match="field[@name = 'is_sure']" mode="label"><xsl:value-of select="p:t('matter_act.is_sure')"/></xsl:template>
  <xsl:template match="field[@name = 'email']" mode="label"><xsl:value-of select="p:t('field.email')"/></xsl:template>
  <xsl:template match="field[@name = 'email']" mode="hint"><p class="hint" id="{@id}-hint"><xsl:value-of select="p:t('matter_act.email')"/></p></xsl:template>
  <xsl:template match="field[@name = 'mail_code']" mode="hint"><p class="hint" id="{@id}-hint"><xsl:value-of select="p:t('hint.mail_code')"/></p></xsl:template>
</xsl:stylesheet>
