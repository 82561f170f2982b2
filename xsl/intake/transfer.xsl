<?xml version="1.0" encoding="UTF-8"?>
<!-- What the three pages of a transfer share: its facts, the form beside them. Imported after
     page and matter. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">

  <xsl:template match="page" mode="main">
    <div class="split">
      <div class="stack"><xsl:apply-templates select="form" mode="kept"/></div>
      <aside class="stack"><xsl:apply-templates select="transfer" mode="block"/><xsl:apply-templates select="." mode="about"/></aside>
    </div>
  </xsl:template>

  <xsl:template match="transfer" mode="block">
    <section class="panel">
      <h2><xsl:value-of select="p:t('transfer.facts')"/></h2>
      <xsl:apply-templates select="." mode="record"><xsl:with-param name="columns" select="'agency_name kind letter_number sent_on due_on urged_on urge_number replied_on reply_number'"/></xsl:apply-templates>
    </section>
  </xsl:template>

  <xsl:template match="form" mode="more"><a href="/intake/transfer/{/page/transfer/id}"><xsl:value-of select="p:t('button.cancel')"/></a></xsl:template>
</xsl:stylesheet>
