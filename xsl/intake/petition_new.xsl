<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="../component/matter.xsl"/>

  <xsl:template match="page" mode="main"><xsl:apply-templates select="form" mode="form"/></xsl:template>

  <!-- Likely duplicates stand beside the people who caused them. -->
  <xsl:template match="group[@name = 'sender']" mode="beside">
    <aside class="stack beside">
      <xsl:apply-templates select="/page/duplicates" mode="block"/>
      <section class="panel"><h2><xsl:value-of select="p:t('petition_new.help')"/></h2>
        <p><xsl:value-of select="p:t('petition_new.card')"/></p>
        <p><xsl:value-of select="p:t('petition_new.sealed')"/></p>
        <p class="soft"><xsl:value-of select="p:t('petition_new.privacy')"/><xsl:text> </xsl:text><a href="/tro-giup/van-ban#data" target="_blank"><xsl:value-of select="p:t('petition_new.data')"/></a></p>
      </section>
    </aside>
  </xsl:template>

  <xsl:template match="field[@name = 'signers_file']" mode="hint">
    <p class="hint" id="{@id}-hint"><xsl:value-of select="p:t('hint.signers_file')"/></p>
  </xsl:template>
</xsl:stylesheet>
