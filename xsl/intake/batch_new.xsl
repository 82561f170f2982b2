<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="../component/matter.xsl"/>

  <xsl:template match="page" mode="main">
    <xsl:apply-templates select="last" mode="block"/>
    <xsl:apply-templates select="form" mode="form"/>
  </xsl:template>

  <xsl:template match="last" mode="block">
    <p><xsl:value-of select="p:t('batch.last')"/><xsl:text> </xsl:text><xsl:apply-templates select="lookup_code" mode="value"/><xsl:text> · </xsl:text>
      <a href="{path}/receipt" accesskey="r"><xsl:value-of select="p:t('petition.receipt')"/></a><xsl:text> · </xsl:text>
      <a href="{path}"><xsl:value-of select="p:t('batch.open')"/></a></p>
  </xsl:template>

  <!-- The cursor stands here when the page comes, without script too. -->
  <xsl:template match="field[@name = 'name']" mode="input">
    <input type="text" value="{value}" autofocus="autofocus">
      <xsl:copy-of select="p:attributes('id name class required maxlength aria-describedby aria-invalid')"/>
    </input>
  </xsl:template>

  <xsl:template match="group[@name = 'letter']" mode="beside">
    <aside class="stack beside">
      <section class="panel"><h2><xsl:value-of select="p:t('batch.keys')"/></h2>
        <p><xsl:value-of select="p:t('batch.help')"/></p>
        <p class="soft"><xsl:value-of select="p:t('batch.rest')"/></p>
      </section>
    </aside>
  </xsl:template>

  <xsl:template match="form" mode="more"><a href="/intake/inbox"><xsl:value-of select="p:t('button.cancel')"/></a></xsl:template>
</xsl:stylesheet>
