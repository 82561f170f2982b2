<?xml version="1.0" encoding="UTF-8"?>
<!-- What was accepted of a denunciation, and what was withdrawn of it. Imported after matter. Mode: block. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">

  <!-- In the words that every paper uses; under them what is concluded on no more. -->
  <xsl:template match="acceptance" mode="block">
    <section class="panel">
      <h2><xsl:value-of select="p:t('field.accepted_content')"/></h2>
      <xsl:apply-templates select="accepted_content" mode="lines"/>
      <xsl:apply-templates select="../withdrawals[withdrawal]" mode="rest"/>
    </section>
  </xsl:template>

  <xsl:template match="withdrawals" mode="rest">
    <h3><xsl:value-of select="p:t('casefile.withdrawals')"/></h3>
    <xsl:for-each select="withdrawal">
      <xsl:apply-templates select="withdrawn_content" mode="lines"/>
      <p class="meta"><span class="tag plain"><xsl:value-of select="p:t2('casefile.withdrawn_on', p:day(withdrawn_on))"/></span>
        <span><xsl:value-of select="p:t('withdraw_form.', withdraw_form)"/></span></p>
    </xsl:for-each>
    <p class="soft"><xsl:value-of select="p:t('casefile.withdrawals_rest')"/></p>
  </xsl:template>

  <!-- Of what was accepted before its words were kept. -->
  <xsl:template match="withdrawals" mode="block">
    <xsl:if test="not(../acceptance)">
      <section class="panel"><xsl:apply-templates select="." mode="rest"/></section>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
